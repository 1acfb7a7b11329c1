using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Blog.Content;

namespace Blog.Theming.Highlight;

/// <summary>The style sheet of an owner's own highlight colour: it sets the tokens that <c>Styles/20-theme.css</c> leaves to it.</summary>
/// <param name="Path">From the site's root, with a hash of the text; null where the colour is the usual one, which needs none.</param>
public sealed record HighlightSheet(string? Path, string Text)
{
    private const int HashLength = 16;

    private static readonly ConditionalWeakTable<ThemeSettings, HighlightSheet> Made = [];

    /// <exception cref="ArgumentException">The settings hold no colour; they were not found right.</exception>
    public static HighlightSheet Of(ThemeSettings settings) => Made.GetValue(settings, Make);

    private static HighlightSheet Make(ThemeSettings settings)
    {
        if (!CssColor.TryParse(settings.HighlightColor.Trim(), out var color))
        {
            throw new ArgumentException($"{settings.HighlightColor} is no colour.", nameof(settings));
        }

        if (CssColor.TryParse(ThemeSettings.UsualHighlight, out var usual) && usual == color)
        {
            return new HighlightSheet(null, "");
        }

        var shades = HighlightShades.Of(color);
        var text =
            "@layer theme{:root{"
            + $"--stripe:{color};--accent-light:{shades.AccentLight};--accent-dark:{shades.AccentDark};"
            + $"--fill-light:{shades.Fill};--fill-dark:{shades.Fill}}}}}\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
        return new HighlightSheet($"/_/theme-{hash}.css", text);
    }
}
