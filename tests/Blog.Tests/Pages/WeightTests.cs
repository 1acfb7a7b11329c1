using System.IO.Compression;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>How much a reader is sent, and how often a browser asks (look.md 6).</summary>
public sealed class WeightTests(Browser browser)
{
    private const int Kilobyte = 1024;
    private const int Characters = 7900;

    /// <summary>Text that packs no better than written Chinese does: no sentence comes twice.</summary>
    private static readonly string Files = $"""
        === post/long.md
        ---
        title: 很长的一篇文章
        date: 2026-01-02
        lang: zh-CN
        tags: [写作, 日记]
        categories: [随笔]
        toc: true
        ---
        {Chinese()}
        === post/short.md
        ---
        title: Short
        date: 2026-01-01
        ---
        Words.
        """;

    [Fact]
    public async Task A_long_post_without_pictures_weighs_no_more_than_is_agreed()
    {
        await using var site = TestSite.OnPort(Files);
        var html = await PackedAsync(site, "/post/long/");
        var css = await PackedAsync(site, "/_/site.css");
        var js = await PackedAsync(site, "/_/site.js");
        var figures = $"HTML {html}, CSS {css}, JS {js} bytes";
        Assert.True(html <= 16 * Kilobyte, figures);
        Assert.True(css <= 9 * Kilobyte, figures);
        Assert.True(js <= 5 * Kilobyte, figures);
        Assert.True(html + css + js <= 30 * Kilobyte, figures);
    }

    [Fact]
    public async Task A_first_page_takes_four_requests_and_a_second_one()
    {
        await using var site = TestSite.OnPort(Files);
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/post/long/");
        // A browser with a window asks for the icon when all else has come; whoever leaves before has it only with the next page.
        await visit.Page.EvaluateAsync(
            """
            new Promise(asked => {
              new PerformanceObserver(seen =>
                seen.getEntries().some(entry => entry.name.includes('/icon.')) && asked()
              ).observe({ type: 'resource', buffered: true });
              setTimeout(asked, 2000);
            })
            """
        );
        var first = visit.Requests.Count;
        await visit.OpenAsync("/post/short/");
        var sentAgain = await visit.Page.EvaluateAsync<string>(
            """
            performance.getEntriesByType('resource')
              .filter(entry => entry.transferSize > 300)
              .map(entry => JSON.stringify(entry))
              .join(' ')
            """
        );
        Assert.InRange(first, 3, 4);
        Assert.Equal("", sentAgain);
        Assert.Empty(visit.Errors);
    }

    private static async Task<int> PackedAsync(TestSite site, string path)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(
                Encoding.UTF8.GetBytes(await site.TextOfAsync(path)),
                TestContext.Current.CancellationToken
            );
        }

        return (int)packed.Length;
    }

    private static string Chinese()
    {
        const string words =
            "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢";
        var random = new Random(20260101);
        var text = new StringBuilder();
        for (var written = 0; written < Characters; )
        {
            // Common words come more often, as in any text; then it packs to about a byte a character, as written Chinese does.
            var at = 2 * (int)(words.Length / 2 * Math.Pow(random.NextDouble(), 2));
            text.Append(words.AsSpan(at, Math.Min(2, words.Length - at)));
            written += 2;
            if (written % 600 == 0)
            {
                text.Append("。\n\n## ").Append(words, random.Next(words.Length - 8), 8).Append("\n\n");
            }
            else if (written % 20 == 0)
            {
                text.Append(written % 100 == 0 ? "。\n\n" : "，");
            }
        }

        return text.ToString();
    }
}
