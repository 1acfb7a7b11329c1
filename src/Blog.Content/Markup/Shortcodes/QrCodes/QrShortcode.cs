using System.Globalization;
using System.Text;
using QRCoder;

namespace Blog.Content.Markup.Shortcodes.QrCodes;

/// <summary>A QR code, as a picture within the page.</summary>
internal sealed class QrShortcode : IShortcode
{
    private const int UsualScale = 4;
    private const int LargestScale = 16;

    public ShortcodeInner Inner => ShortcodeInner.Optional;

    public string Write(ShortcodeCall call)
    {
        var text = call.Find("text", 0) ?? call.InnerText().Trim();
        if (text.Length == 0 || !call.MayTakeQrLetters(text.Length))
        {
            return Refuse(call, "a text, and all of a page together not more than 20,000 letters");
        }

        if (!int.TryParse(call.Find("scale") ?? "", NumberStyles.None, CultureInfo.InvariantCulture, out var scale))
        {
            scale = UsualScale;
        }

        if (
            !TryDraw(
                text,
                LevelOf(call.Find("level")),
                Math.Clamp(scale, 2, LargestScale),
                out var picture,
                out var side
            )
        )
        {
            return Refuse(call, "a shorter text");
        }

        return new HtmlTag("img")
            .With("src", "data:image/png;base64," + Convert.ToBase64String(picture))
            .With("width", side.ToString(CultureInfo.InvariantCulture))
            .With("height", side.ToString(CultureInfo.InvariantCulture))
            .With("alt", call.Find("alt") ?? "")
            .With("class", call.Find("class"))
            .With("id", call.Find("id"))
            .With("title", call.Find("title"))
            .ToString();
    }

    private static bool TryDraw(
        string text,
        QRCodeGenerator.ECCLevel level,
        int scale,
        out byte[] picture,
        out int side
    )
    {
        (picture, side) = ([], 0);
        // The largest code holds fewer; asking it is dear.
        if (Encoding.UTF8.GetByteCount(text) > 7089)
        {
            return false;
        }

        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(text, level);
            using var png = new PngByteQRCode(data);
            (picture, side) = (png.GetGraphic(scale), data.ModuleMatrix.Count * scale);
            return true;
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return false;
        }
    }

    private static QRCodeGenerator.ECCLevel LevelOf(string? level) =>
        level?.ToLowerInvariant() switch
        {
            "low" => QRCodeGenerator.ECCLevel.L,
            "quartile" => QRCodeGenerator.ECCLevel.Q,
            "high" => QRCodeGenerator.ECCLevel.H,
            _ => QRCodeGenerator.ECCLevel.M,
        };

    private static string Refuse(ShortcodeCall call, string wanted)
    {
        call.Report("shortcode-syntax", $"The shortcode 'qr' needs {wanted}; nothing stands in its place.");
        return "";
    }
}
