using System.Collections.Immutable;

namespace Blog.Theming.Highlight;

/// <summary>The shades of a highlight colour that can be read (look.md 3.1): the colour itself where it passes, else the nearest lightness that does.</summary>
/// <param name="AccentLight">Text and links on the grounds of a light page.</param>
/// <param name="AccentDark">The same on those of a dark page.</param>
/// <param name="Fill">A ground for white text, on pages of both schemes.</param>
public sealed record HighlightShades(CssColor AccentLight, CssColor AccentDark, CssColor Fill)
{
    private const double LeastContrast = 4.5;
    private const int Steps = 16;

    /// <summary>The grounds <c>page</c>, <c>surface</c> and <c>soft</c> of <c>Styles/20-theme.css</c>.</summary>
    internal static ImmutableArray<CssColor> LightGrounds { get; } =
    [new(0xf7, 0xf7, 0xf7), CssColor.White, new(0xf2, 0xf2, 0xf2)];

    internal static ImmutableArray<CssColor> DarkGrounds { get; } =
    [new(0x12, 0x13, 0x15), new(0x1b, 0x1d, 0x20), new(0x25, 0x28, 0x2c)];

    public static HighlightShades Of(CssColor color) =>
        new(
            Nearest(color, LightGrounds, end: 0),
            Nearest(color, DarkGrounds, end: 1),
            Nearest(color, [CssColor.White], end: 0)
        );

    /// <param name="end">The lightness that passes for sure.</param>
    private static CssColor Nearest(CssColor color, ImmutableArray<CssColor> grounds, double end)
    {
        if (Passes(color))
        {
            return color;
        }

        var own = Oklch.Of(color);
        var (failing, passing) = (own.Lightness, end);
        for (var step = 0; step < Steps; step++)
        {
            var middle = (failing + passing) / 2;
            (failing, passing) = Passes((own with { Lightness = middle }).ToColor())
                ? (failing, middle)
                : (middle, passing);
        }

        return (own with { Lightness = passing }).ToColor();

        bool Passes(CssColor shade) => grounds.All(ground => shade.ContrastWith(ground) >= LeastContrast);
    }
}
