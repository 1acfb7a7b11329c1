using System.Globalization;
using Blog.Images;

namespace Blog.Theming;

/// <summary>What a tag says of its picture's size, where its author has said something of it already.</summary>
internal readonly struct PictureTag
{
    /// <param name="width">As the author wrote it; null for nothing.</param>
    /// <param name="height">As the author wrote it; null for nothing.</param>
    /// <param name="sizes">How wide the place is.</param>
    public PictureTag(ShownPicture? shown, string? width, string? height, string sizes)
    {
        Sizes = sizes;
        if (shown is null || (width is not null && height is not null))
        {
            return;
        }

        if (width is null && height is null)
        {
            (Width, Height) = (Text(shown.Width), Text(shown.Height));
        }
        else if (PixelsOf(width) is { } wide)
        {
            Height = Text(wide * shown.Height / shown.Width);
            Sizes = Text(wide) + "px";
        }
        else if (PixelsOf(height) is { } high)
        {
            var given = high * shown.Width / shown.Height;
            Width = Text(given);
            Sizes = Text(given) + "px";
        }
    }

    /// <summary>To add; null for nothing.</summary>
    public string? Width { get; }

    /// <summary>To add; null for nothing.</summary>
    public string? Height { get; }

    public string Sizes { get; }

    private static double? PixelsOf(string? length) =>
        int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels
            : null;

    private static string Text(double pixels) =>
        Math.Max(1, (long)Math.Round(pixels)).ToString(CultureInfo.InvariantCulture);
}
