using System.Globalization;
using Blog.Content;
using Blog.Theming.Highlight;

namespace Blog.Admin;

/// <summary>Looks whether the owner's highlight colour can be read as text on a light page. What is told of it goes away with its shade.</summary>
internal static class ColourCheck
{
    public static Trouble? Find(ThemeSettings theme)
    {
        if (
            HighlightSheet.Of(theme).Path is null
            || !CssColor.TryParse(theme.HighlightColor.Trim(), out var color)
            || HighlightShades.Of(color).AccentLight is var shade && shade == color
        )
        {
            return null;
        }

        var ratio = HighlightShades.LightGrounds.Min(ground => color.ContrastWith(ground));
        return new Trouble(
            TroubleKind.ColourWeak,
            ("Colour", theme.HighlightColor.Trim()),
            ("Ratio", ratio.ToString("0.0", CultureInfo.InvariantCulture)),
            ("Shade", shade.ToString())
        );
    }
}
