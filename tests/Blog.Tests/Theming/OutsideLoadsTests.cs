using Blog.Content;
using Blog.Tests.Support;
using Blog.Theming;

namespace Blog.Tests.Theming;

/// <summary>look.md 4.3 and V24: what an author's own HTML may load.</summary>
public sealed class OutsideLoadsTests
{
    [Theory]
    [InlineData("<video poster=\"//e.org/a.png\" src=\"/v.mp4\"></video>", "<video src=\"/v.mp4\"></video>")]
    [InlineData("<VIDEO Poster='https://e.org/a.png' controls></VIDEO>", "<video controls=\"\"></VIDEO>")]
    [InlineData(
        "<img src=\"/a.png\" srcset=\"/b.png 1x, https://e.org/c.png 2x\" sizes=\"9px\">",
        "<img src=\"/a.png\">"
    )]
    [InlineData("<img alt=\"A\" srcset=\"https://e.org/c.png 2x\">", "<img alt=\"A\" src=\"https://e.org/c.png\">")]
    [InlineData(
        "<picture><source srcset=\"https://e.org/a.png\"><img src=\"/a.png\"></picture>",
        "<picture><img src=\"/a.png\"></picture>"
    )]
    [InlineData("<input type=image src=https://e.org/a.png alt=Go>", "<input type=\"image\" alt=\"Go\">")]
    [InlineData("<svg><image href=\"https://e.org/a.png\" width=\"9\"/></svg>", "<svg><image width=\"9\"/></svg>")]
    [InlineData("<image xlink:href=\"https://e.org/a.png\"/>", "<image/>")]
    [InlineData("<table background=\"https://e.org/a.png\">", "<table>")]
    public void A_picture_from_elsewhere_goes_unless_pictures_are_shown(string written, string shown)
    {
        Assert.Equal(shown, Loads(written, RemoteImages.Link));
        Assert.Equal(shown, Loads(written, RemoteImages.Local));
    }

    [Theory]
    [InlineData("<video poster=\"//e.org/a.png\" src=\"/v.mp4\"></video>")]
    [InlineData("<picture><source srcset=\"https://e.org/a.png\"><img src=\"/a.png\"></picture>")]
    [InlineData("<input type=image src=https://e.org/a.png alt=Go>")]
    [InlineData("<svg><image href=\"https://e.org/a.png\" width=\"9\"/></svg>")]
    public void Under_Show_a_picture_stays(string written) => Assert.Equal(written, Loads(written, RemoteImages.Show));

    [Fact]
    public void Under_Show_a_picture_of_several_widths_tells_nobody_where_the_reader_is() =>
        Assert.Equal(
            "<img src=\"/a.png\" srcset=\"//e.org/a.png 2x\" referrerpolicy=\"no-referrer\">",
            Loads("<img src=\"/a.png\" srcset=\"//e.org/a.png 2x\">", RemoteImages.Show)
        );

    [Theory]
    [InlineData("<video src=\"https://e.org/v.mp4\" title=\"A dog\">No video.</video>", "https://e.org/v.mp4", "A dog")]
    [InlineData(
        "<audio><source src='//e.org/a.mp3'><source src='//e.org/a.ogg'></audio>",
        "//e.org/a.mp3",
        "//e.org/a.mp3"
    )]
    [InlineData(
        "<iframe src=\"https://e.org/?a=1&amp;b=2\"></iframe>",
        "https://e.org/?a=1&amp;b=2",
        "https://e.org/?a=1&amp;b=2"
    )]
    [InlineData("<iframe src=\"/post/\" title=\"&lt;b>\"></iframe>", "/post/", "&lt;b&gt;")]
    public void What_plays_and_frames_from_elsewhere_are_links(string written, string address, string words)
    {
        var link = $"""<a class="picture picture--remote" href="{address}" rel="noreferrer">{words}</a>""";
        foreach (var remote in Enum.GetValues<RemoteImages>())
        {
            Assert.Equal($"<p>{link} more</p>", Loads($"<p>{written} more</p>", remote));
        }

        Assert.Equal(
            $"<a href=\"/\"><span class=\"picture picture--remote\">{words}</span></a>",
            Loads($"<a href=\"/\">{written}</a>", RemoteImages.Show)
        );
    }

    [Theory]
    [InlineData(
        "<video><source src=\"https://e.org/a.mp4\"><source src=\"/a.mp4\"></video>",
        "<video><source src=\"/a.mp4\"></video>"
    )]
    [InlineData("<video src=\"/a.mp4\"><track src=\"https://e.org/a.vtt\"></video>", "<video src=\"/a.mp4\"></video>")]
    [InlineData("<svg><use href=\"https://e.org/a.svg#a\"/></svg>", "<svg><use/></svg>")]
    [InlineData(
        "<rect filter=\"url(#a) URL( 'https://e.org/f.svg#a')\" fill=\"url(#b)\"/>",
        "<rect fill=\"url(#b)\"/>"
    )]
    [InlineData("<rect cursor=\"\\75rl(//e.org/c.png)\"/>", "<rect/>")]
    [InlineData("<set attributeName=\"href\" to=\"https://e.org/a.png\"/>", "<set attributename=\"href\"/>")]
    public void What_no_policy_allows_goes_always(string written, string shown)
    {
        foreach (var remote in Enum.GetValues<RemoteImages>())
        {
            Assert.Equal(shown, Loads(written, remote));
        }
    }

    [Theory]
    [InlineData("<img src=\"https://e.org/a.png\" alt=\"url(https://e.org)\">")]
    [InlineData("<a href=\"https://e.org/a.png\">a</a> &amp; < b")]
    [InlineData("<video src=\"v.mp4\" poster=\"p.png\"><source src=\"w.mp4\"></video>")]
    [InlineData("<svg><use href=\"#a\"/><rect fill=\"url(#a)\"/></svg>")]
    [InlineData("<iframe></iframe><iframe src=\"about:blank\"></iframe>")]
    [InlineData("<iframe src=\"https://player.example/1\">a</iframe>")]
    [InlineData("<!-- <video src=\"https://e.org/v.mp4\"></video> -->")]
    [InlineData("<video src=\"https://e.org/v.mp4")]
    [InlineData("")]
    public void All_else_passes_as_it_is(string html)
    {
        foreach (var remote in Enum.GetValues<RemoteImages>())
        {
            Assert.Equal(html, Loads(html, remote));
        }
    }

    [Fact]
    public void A_picture_is_one_however_its_tag_is_written() =>
        Assert.Contains(
            "picture--remote",
            new ArticleMarkup(Texts.For("en"), RemoteImages.Link, NoPictures.OnPage(), "678px").Apply(
                "<IMG alt='A' SRC='https://e.org/a.png'>"
            ),
            StringComparison.Ordinal
        );

    private static string Loads(string html, RemoteImages remote) =>
        new OutsideLoads(remote, NoPictures.OnPage(), ["https://player.example"]).Apply(html);
}
