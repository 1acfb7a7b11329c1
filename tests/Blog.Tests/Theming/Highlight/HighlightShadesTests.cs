using System.Text.RegularExpressions;
using Blog.Tests.Support;
using Blog.Theming.Highlight;
using CsCheck;

namespace Blog.Tests.Theming.Highlight;

/// <summary>look.md 3.1: whatever colour an owner likes, it can be read.</summary>
public sealed partial class HighlightShadesTests
{
    private const double Least = 4.5;

    private static readonly Gen<CssColor> Colors = Gen.Select(
        Gen.Byte,
        Gen.Byte,
        Gen.Byte,
        (red, green, blue) => new CssColor(red, green, blue)
    );

    [Fact]
    public void Every_shade_of_every_colour_passes_on_every_ground() =>
        Colors.Sample(color =>
        {
            var shades = HighlightShades.Of(color);
            return HighlightShades.LightGrounds.All(ground => shades.AccentLight.ContrastWith(ground) >= Least)
                && HighlightShades.DarkGrounds.All(ground => shades.AccentDark.ContrastWith(ground) >= Least)
                && shades.Fill.ContrastWith(CssColor.White) >= Least;
        });

    [Fact]
    public void A_shade_goes_no_further_than_it_must() =>
        Colors.Sample(color =>
        {
            var shades = HighlightShades.Of(color);
            // One step of a channel is all that may be given away.
            return (shades.AccentLight == color || Worst(shades.AccentLight, HighlightShades.LightGrounds) < 4.75)
                && (shades.AccentDark == color || Worst(shades.AccentDark, HighlightShades.DarkGrounds) < 4.75);
        });

    [Fact]
    public void A_colour_that_can_be_read_stays_as_it_is()
    {
        var crimson = new CssColor(0xc4, 0x16, 0x1c);
        var shades = HighlightShades.Of(crimson);
        Assert.Equal((crimson, crimson), (shades.AccentLight, shades.Fill));
        Assert.NotEqual(crimson, shades.AccentDark);
    }

    [Fact]
    public void A_shade_keeps_the_hue() =>
        Colors.Sample(color =>
        {
            var (own, shade) = (Oklch.Of(color), Oklch.Of(HighlightShades.Of(color).AccentDark));
            var turn = Math.Abs(Math.IEEERemainder(own.Hue - shade.Hue, Math.Tau));
            // Near grey there is no hue to keep.
            return Math.Min(own.Chroma, shade.Chroma) < 0.04 || turn < 0.12;
        });

    [Theory]
    [InlineData(255, 0, 0, 0.628, 0.2577, 29.23)]
    [InlineData(0, 0, 255, 0.452, 0.3132, 264.05)]
    [InlineData(255, 255, 255, 1, 0, null)]
    public void A_colour_lies_where_CSS_has_it(
        byte red,
        byte green,
        byte blue,
        double lightness,
        double chroma,
        double? degrees
    )
    {
        var color = Oklch.Of(new CssColor(red, green, blue));
        Assert.Equal(lightness, color.Lightness, tolerance: 0.001);
        Assert.Equal(chroma, color.Chroma, tolerance: 0.001);
        if (degrees is { } hue)
        {
            Assert.Equal(hue, (color.Hue * 180 / Math.PI + 360) % 360, tolerance: 0.05);
        }
    }

    [Fact]
    public void A_colour_comes_back_from_there() => Colors.Sample(color => Oklch.Of(color).ToColor() == color);

    [Fact]
    public void The_grounds_are_those_of_the_style_sheet()
    {
        var sheet = Repository.Read("src/Blog/Styles/20-theme.css");
        foreach (var token in (string[])["page", "surface", "soft"])
        {
            var written = Assert.Single(Ground().Matches(sheet), match => match.Groups["token"].Value == token);
            Assert.True(CssColor.TryParse(written.Groups["light"].Value, out var light));
            Assert.True(CssColor.TryParse(written.Groups["dark"].Value, out var dark));
            Assert.Contains(light, HighlightShades.LightGrounds);
            Assert.Contains(dark, HighlightShades.DarkGrounds);
        }
    }

    private static double Worst(CssColor shade, IEnumerable<CssColor> grounds) => grounds.Min(shade.ContrastWith);

    [GeneratedRegex(
        @"--(?<token>page|surface|soft): light-dark\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\);",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ground();
}
