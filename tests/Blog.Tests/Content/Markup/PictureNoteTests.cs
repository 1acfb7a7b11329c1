using Blog.Content;

namespace Blog.Tests.Content.Markup;

/// <summary>What an author is told of pictures, however they are written.</summary>
public sealed class PictureNoteTests
{
    [Theory]
    [InlineData("![](a.png)", "1:1 image-alt")]
    [InlineData("a ![b](//e.org/a.png)", "1:3 image-remote")]
    [InlineData("a\n\n{{< figure src=\"a.png\" >}}", "3:1 image-alt")]
    [InlineData("{{< figure src=\"a.png\" caption=\"A barn\" >}}", "")]
    [InlineData("{{< figure src=\"a.png\" alt=\"\" caption=\"A barn\" >}}", "")]
    [InlineData("<img src=\" https:\\e.org/a.png\" alt=\"A barn\">", "1:1 image-remote")]
    [InlineData("- a {{% figure src=\"https://e.org/a.png\" alt=\"A barn\" %}}", "1:5 image-remote")]
    [InlineData("a <b>b</b> <img src=\"https://e.org/a.png\" alt=\"A barn\">", "1:12 image-remote")]
    [InlineData("a\n\n<p>\n<b>b</b> <IMG SRC='//e.org/a.png'>\n</p>", "4:10 image-alt, 4:10 image-remote")]
    [InlineData("- a\n\n  <div>\n   <img src=a.png></div>", "4:4 image-alt")]
    [InlineData("<!--\n<img src=//e.org/a.png> -->\n\n`<img src=a.png>`", "")]
    [InlineData("a\n\n<!--more-->\n\n<div><img src=\"a.png\"></div>", "5:6 image-alt")]
    public void Each_is_noted_once_at_its_place(string text, string notes) =>
        Assert.Equal(notes, NotesOf(text, new MarkupSettings { UnsafeHtml = true }));

    [Fact]
    public void Html_that_is_left_out_is_not_noted() =>
        Assert.Equal("", NotesOf("a <img src=a.png>\n\n<p><img src=a.png></p>", new MarkupSettings()));

    private static string NotesOf(string text, MarkupSettings settings) =>
        string.Join(
            ", ",
            Bodies
                .Render(text, settings: settings)
                .Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Code}")
                .Order(StringComparer.Ordinal)
        );
}
