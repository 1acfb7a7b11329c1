using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Blog.Content;
using Blog.Tests.Support;
using CsCheck;

namespace Blog.Tests.Content.Markup;

public sealed class HtmlFilterTests
{
    private static readonly string[] Parts =
    [
        "<",
        ">",
        "script",
        "<script>",
        "</script>",
        "<img ",
        "src=x ",
        "onerror=a ",
        "on",
        "\"",
        "'",
        "=",
        "/",
        "<!--",
        "-->",
        "--!>",
        "</",
        "style",
        "<style>",
        "</style>",
        "<title>",
        "<textarea>",
        "<svg ",
        "<a href=",
        "javascript:",
        "\n",
        "\n\n",
        " ",
        "a",
        "`",
        "&lt;",
        "&#60;",
        "<?",
        "<![CDATA[",
        "]]>",
        "[a](",
        ")",
        "\0",
        "\f",
        "\t",
        "- ",
        "title=",
    ];

    private static readonly string[] Elements = ["script", "style", "object", "embed", "base", "meta", "link"];
    private static readonly string[] Schemes = ["javascript", "vbscript", "data"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<SCRIPT SRC=//e.com/x></SCRIPT>")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<script\n>alert(1)</script\n>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=x\nonerror\n=\nalert(1)>")]
    [InlineData("<img/src=x/onerror=alert(1)>")]
    [InlineData("<img src=\"x\"onerror=\"alert(1)\">")]
    [InlineData("<img src='x'ONERROR='alert(1)'>")]
    [InlineData("<body onload=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("<a href=javascript:alert(1)>x</a>")]
    [InlineData("<a href=' java\tscript:alert(1)'>x</a>")]
    [InlineData("<a href=\"&#106;&#x61;vascript&colon;alert(1)\">x</a>")]
    [InlineData("<a href=\"\u0001javascript:alert(1)\">x</a>")]
    [InlineData("<a href=vbscript:x>x</a>")]
    [InlineData("<a href=data:text/html,x>x</a>")]
    [InlineData("<form action=javascript:x><button formaction=javascript:x>x</button></form>")]
    [InlineData("<iframe src=javascript:x></iframe>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<object data=javascript:x></object><embed src=javascript:x>")]
    [InlineData("<svg><a xlink:href=javascript:x><animate attributeName=href values='a;javascript:x'/></a></svg>")]
    [InlineData(
        "<base href=//e.com/><meta http-equiv=refresh content='0;url=javascript:x'><link rel=import href=//e.com/>"
    )]
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("<!-- --!><img src=x onerror=alert(1)> -->")]
    [InlineData("<!---><script>alert(1)</script>-->")]
    [InlineData("<?xml ><img src=x onerror=alert(1)> ?>")]
    [InlineData("<![CDATA[><img src=x onerror=alert(1)>]]>")]
    [InlineData("<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>")]
    [InlineData("<title><a title=\"</title><script>alert(1)</script>\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<div title=\"\n\n\"><img src=x onerror=alert(1)>")]
    [InlineData("<div title='a\n\nb' onclick='alert(1)'>")]
    [InlineData("<p>a<b onclick=x\n\n>")]
    [InlineData("a <b onmouseover=x>b</b> <a href=javascript:x>c</a>")]
    [InlineData("<x=\"><img src=x onerror=alert(1)>\">")]
    [InlineData("<a\u000Conclick=x>b</a>")]
    [InlineData("<div\u0000 onclick=x>b</div>")]
    [InlineData("</p onclick=x>")]
    public void K56_nothing_that_could_run_passes(string text)
    {
        AssertHarmless(text);
    }

    [Fact]
    public void K56_nothing_made_at_random_that_could_run_passes() =>
        Gen.OneOf(Parts)
            .Array[1, 30]
            .Select(string.Concat)
            .Sample(text => AssertHarmless(text), iter: Rounds.Of(3000), time: -1);

    [Theory]
    [InlineData("<img src=\"data:image/png;base64,AA\">", "<img src=\"data:image/png;base64,AA\">")]
    [InlineData(
        "<div><video controls src=\"/a.mp4\"></video></div>",
        "<div><video controls=\"\" src=\"/a.mp4\"></video></div>"
    )]
    [InlineData("<!-- note -->", "<!-- note -->")]
    [InlineData(
        "<div title=\"a: b\" data-x=\"javascript: no\">1 < 2</div>",
        "<div title=\"a: b\" data-x=\"javascript: no\">1 &lt; 2</div>"
    )]
    [InlineData("<table><tr><td colspan=2>a</td></tr></table>", "<table><tr><td colspan=\"2\">a</td></tr></table>")]
    public void K56_the_rest_passes(string text, string expected) =>
        Assert.Equal(
            HtmlTree.Of(expected),
            HtmlTree.Of(Bodies.Render(text, settings: new MarkupSettings { UnsafeHtml = true }).Html)
        );

    private static void AssertHarmless(string text)
    {
        var html = Bodies.Render(text, settings: new MarkupSettings { UnsafeHtml = true }).Html;
        foreach (var element in new HtmlParser().ParseDocument("<main>" + html).All)
        {
            Assert.DoesNotContain(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), html);
                Assert.NotEqual("style", attribute.Name);
                Assert.NotEqual("srcdoc", attribute.Name);
                Assert.False(IsScript(attribute), html);
            }
        }
    }

    private static bool IsScript(IAttr attribute)
    {
        if (attribute.Name is not ("href" or "src" or "action" or "data" or "xlink:href" or "values"))
        {
            return false;
        }

        var bare = string.Concat(attribute.Value.Where(character => character > ' ' && !char.IsWhiteSpace(character)));
        return bare.Split(';')
            .Any(part => Schemes.Any(scheme => part.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase)));
    }
}
