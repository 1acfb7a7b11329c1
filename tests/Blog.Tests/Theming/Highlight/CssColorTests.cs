using Blog.Theming.Highlight;

namespace Blog.Tests.Theming.Highlight;

public sealed class CssColorTests
{
    [Theory]
    [InlineData("#e22d30", "#e22d30")]
    [InlineData("#E2D", "#ee22dd")]
    [InlineData("Teal", "#008080")]
    [InlineData("darkslategrey", "#2f4f4f")]
    [InlineData("rebeccapurple", "#663399")]
    public void A_colour_is_read_as_CSS_names_it(string text, string expected)
    {
        Assert.True(CssColor.TryParse(text, out var color));
        Assert.Equal(expected, color.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12")]
    [InlineData("#1234")]
    [InlineData("#12345g")]
    [InlineData("# 1234")]
    [InlineData("12")]
    [InlineData("transparent")]
    [InlineData("window")]
    [InlineData("red;}body{display:none")]
    [InlineData("rgb(1, 2, 3)")]
    public void All_else_is_none(string? text) => Assert.False(CssColor.TryParse(text, out _));

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        var black = new CssColor(0, 0, 0);
        Assert.Equal(21, black.ContrastWith(CssColor.White), tolerance: 0.001);
        Assert.Equal(4.51, new CssColor(0xe2, 0x2d, 0x30).ContrastWith(CssColor.White), tolerance: 0.006);
        Assert.Equal(1, black.ContrastWith(black));
    }
}
