using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Pages;

/// <summary>
/// Nothing of what is hidden is reachable or named anywhere (content-contract.md 1, drafts and dates). Everything hidden bears
/// the sentinel word, or has a name that begins with <c>hidden-</c>.
/// </summary>
public sealed class HiddenTests
{
    private const string Sentinel = "Quetzalcoatl";

    private const string Files = """
        === _redirects
        /gone/ 410
        === about.md
        ---
        title: About
        menu: main
        ---
        See [this]({{< ref "hidden-draft.md" >}}), [that]({{< relref "post/hidden-leaf" >}}), {{< param owner >}}.
        === post/_index.md
        ---
        title: Posts
        ---
        Text of the list.
        === post/a/p.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        === post/a/other.md
        Only a resource.
        === post/a/index.md
        ---
        title: A
        date: 2026-01-10
        tags: [t]
        categories: [k]
        ---
        Sentence.
        === post/b.md
        ---
        title: B
        date: 2026-01-08
        tags: [t]
        ---
        Another sentence.
        === post/c.md
        ---
        title: C
        date: 2026-01-06
        ---
        The third.
        === post/hidden-draft.md
        ---
        title: Quetzalcoatl draft
        date: 2026-01-09
        draft: true
        tags: [hidden-tag, t]
        categories: [hidden-category, k]
        series: [hidden-series]
        menu: {main: {name: Quetzalcoatl}, footer: {name: Quetzalcoatl}}
        aliases: [/hidden-alias/, hidden-beside, /post/zero/]
        guid: hidden-guid
        thumbnail: /img/hidden-picture.png
        ---
        Quetzalcoatl
        === post/hidden-slugged.md
        ---
        title: Quetzalcoatl slugged
        draft: yes
        slug: hidden-slug
        ---
        Quetzalcoatl
        === post/hidden-moved.md
        ---
        title: Quetzalcoatl moved
        draft: 1
        url: /hidden-url/x.html
        ---
        Quetzalcoatl
        === post/hidden-toml.md
        +++
        title = "Quetzalcoatl"
        draft = true
        +++
        Quetzalcoatl
        === post/hidden-json.md
        { "title": "Quetzalcoatl", "draft": true }
        Quetzalcoatl
        === post/hidden-page.html
        ---
        title: Quetzalcoatl
        draft: true
        ---
        <p>Quetzalcoatl</p>
        === post/hidden-unpublished.md
        ---
        title: Quetzalcoatl unpublished
        published: false
        ---
        Quetzalcoatl
        === post/hidden-misspelt.md
        ---
        title: Quetzalcoatl misspelt
        date: 2026-01-09
        draft: faise
        tags: [hidden-tag]
        menu: main
        ---
        Quetzalcoatl
        === post/hidden-future.md
        ---
        title: Quetzalcoatl future
        date: 2026-03-02
        tags: [hidden-tag, t]
        menu: main
        aliases: [/hidden-future-alias/]
        ---
        Quetzalcoatl
        === post/hidden-publish.md
        ---
        title: Quetzalcoatl publish
        date: 2026-01-07
        publishDate: 2026-03-02
        ---
        Quetzalcoatl
        === post/hidden-unreadable.md
        ---
        title: Quetzalcoatl unreadable
        date: 2026-01-07
        publishDate: soon
        tags: [hidden-tag]
        ---
        Quetzalcoatl
        === post/hidden-expired.md
        ---
        title: Quetzalcoatl expired
        date: 2026-01-07
        expiryDate: 2026-02-01
        tags: [hidden-tag, t]
        menu: side
        aliases: [/hidden-expired-alias/]
        ---
        Quetzalcoatl
        === post/hidden-leaf/index.md
        ---
        title: Quetzalcoatl leaf
        date: 2026-01-07
        draft: true
        aliases: [/hidden-leaf-alias/]
        ---
        Quetzalcoatl
        === post/hidden-leaf/pic.svg
        Quetzalcoatl
        === post/hidden-leaf/sub/deep.txt
        Quetzalcoatl
        === post/hidden-leaf/sub/deep.md
        Quetzalcoatl
        === post/hidden-late/index.md
        ---
        title: Quetzalcoatl late
        date: 2026-03-02
        ---
        Quetzalcoatl
        === post/hidden-late/pic.svg
        Quetzalcoatl
        === post/hidden-past/index.md
        ---
        title: Quetzalcoatl past
        expiryDate: 2020-01-01
        resources: [{src: pic.svg, title: Quetzalcoatl}]
        ---
        Quetzalcoatl
        === post/hidden-past/a/b/pic.svg
        Quetzalcoatl
        === hidden-section/_index.md
        ---
        title: Quetzalcoatl section
        draft: true
        menu: main
        aliases: [/hidden-section-alias/]
        cascade: {tags: [hidden-cascade]}
        ---
        Quetzalcoatl
        === hidden-section/in.md
        ---
        title: Quetzalcoatl in
        date: 2026-01-09
        tags: [hidden-tag]
        type: post
        menu: main
        aliases: [/hidden-in-alias/]
        ---
        Quetzalcoatl
        === hidden-section/file.txt
        Quetzalcoatl
        === hidden-section/deep/_index.md
        ---
        title: Quetzalcoatl deep
        ---
        Quetzalcoatl
        === hidden-section/deep/er/leaf/index.md
        ---
        title: Quetzalcoatl deeper
        ---
        Quetzalcoatl
        === hidden-section/deep/er/leaf/pic.svg
        Quetzalcoatl
        === post/hidden-late-section/_index.md
        ---
        title: Quetzalcoatl late section
        publishDate: 2026-04-01
        ---
        Quetzalcoatl
        === post/hidden-late-section/in.md
        ---
        title: Quetzalcoatl in late
        date: 2026-01-01
        ---
        Quetzalcoatl
        === hidden-empty/only.md
        ---
        title: Quetzalcoatl only
        draft: true
        ---
        Quetzalcoatl
        === given/_index.md
        ---
        title: Given
        cascade: {draft: true, target: {kind: page}}
        ---
        A list of nothing.
        === given/hidden-given.md
        ---
        title: Quetzalcoatl given
        tags: [hidden-tag]
        ---
        Quetzalcoatl
        === tags/hidden-tag/_index.md
        ---
        title: Quetzalcoatl tag
        draft: true
        ---
        Quetzalcoatl
        === post/hidden-broken.md
        ---
        title: Quetzalcoatl: broken
        ---
        Quetzalcoatl
        === post/hidden-unclosed.md
        ---
        title: Quetzalcoatl
        === post/①.md
        ---
        title: Quetzalcoatl without an address
        tags: [hidden-tag]
        menu: main
        ---
        Quetzalcoatl
        === post/B.md
        ---
        title: B, as the earlier file
        date: 2026-01-08
        ---
        Another sentence.
        === post/b .md
        ---
        title: Quetzalcoatl draft of a taken address
        slug: b
        draft: true
        ---
        Quetzalcoatl
        === search/_index.md
        ---
        title: Quetzalcoatl on a reserved address
        ---
        Quetzalcoatl
        === post/hidden-saved.txt
        ---
        title: Quetzalcoatl
        ---
        === post/hidden-upper.MD
        ---
        title: Quetzalcoatl
        ---
        === post/hidden-leftover.md~
        Quetzalcoatl
        === post/hidden-leftover.md.bak
        Quetzalcoatl
        === post/.hidden-dot.md
        Quetzalcoatl
        === .hidden-folder/x.md
        Quetzalcoatl
        === static/.git/hidden-config
        Quetzalcoatl
        """;

    [Fact]
    public async Task What_is_hidden_is_named_at_no_address()
    {
        await using var site = Blog();
        var current = await site.SiteAsync();
        Expect.Nothing(current.Addresses.Select(address => address.Path).Where(Names));
        var queue = new Queue<string>([
            .. await Addresses.OfPagesAsync(site),
            .. current.Addresses.Select(current.UrlOf),
            "/feed/",
            "/search/",
            "/search/?q=" + Sentinel[..5],
            "/search/?q=hidden",
            "/gone/",
            "/post",
            "/health/ready",
        ]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<string>();
        while (queue.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using var answer = await site.AskAsync(address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value);
            named.AddRange(headers.Append(text).Where(Names).Select(found => $"{address}: {found}"));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var link in (await site.PageAsync(address)).QuerySelectorAll("[href], [src], [action]"))
            {
                var target = link.GetAttribute("href") ?? link.GetAttribute("src") ?? link.GetAttribute("action");
                if (target is ['/', ..])
                {
                    queue.Enqueue(target.Split('#')[0]);
                }
            }
        }

        Expect.Nothing(named);

        // What was walked is what a reader sees: lists with their further pages, feeds, files, machine files.
        string[] walked =
        [
            "/",
            "/page/2/",
            "/index.xml",
            "/about/",
            "/post/a/",
            "/post/a/p.svg",
            "/post/index.xml",
            "/given/",
            "/tags/t/",
            "/tags/index.xml",
            "/categories/k/index.xml",
            "/sitemap.xml",
            "/robots.txt",
            "/nowhere/",
        ];
        Expect.Nothing(walked.Except(seen, StringComparer.Ordinal));
        Assert.Contains("/post/a/", await site.TextOfAsync("/search/?q=Sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_counts_nowhere()
    {
        await using var site = Blog("Site:Widgets:TagsCounter=true");
        var view = (await site.SiteAsync()).For("en");
        Assert.Equal(["A", "B, as the earlier file", "C"], view.Home.Pages.Select(page => page.Title));
        Assert.Equal(["t"], view.TaxonomyOf("tags")?.Terms.Select(term => term.Title) ?? []);
        Assert.Equal(["About"], view.MenuOf("main").Select(entry => entry.Name));
        Assert.Empty(view.MenuOf("side"));
        Assert.Equal(["given", "post"], view.Sections.Select(section => section.Directory));
        var newest = Assert.Single(view.Pages, page => page.Title == "A");
        Assert.Equal("B, as the earlier file", view.NeighboursOf(newest).Previous?.Title);
        Assert.Null(view.NeighboursOf(newest).Next);
        var about = await site.PageAsync("/about/");
        Assert.Equal(["#", "#"], about.QuerySelectorAll(".post__content a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_search_does_not_tell_that_something_hidden_holds_a_word()
    {
        await using var site = Blog();
        var hidden = await site.TextOfAsync("/search/?q=" + Sentinel);
        var unknown = await site.TextOfAsync("/search/?q=Huitzilopoch");
        Assert.Equal(unknown.Replace("Huitzilopoch", Sentinel, StringComparison.Ordinal), hidden);
    }

    [Fact]
    public async Task A_hidden_address_answers_as_one_that_never_was()
    {
        await using var site = Blog();
        var (headers, body) = await WholeOfAsync(site, "/never/was/");
        Assert.StartsWith("404", headers, StringComparison.Ordinal);
        string[] guessed =
        [
            "/post/hidden-slug/",
            "/hidden-url/x.html",
            "/hidden-alias/",
            "/post/hidden-beside/",
            "/post/zero/",
            "/hidden-future-alias/",
            "/hidden-expired-alias/",
            "/hidden-leaf-alias/",
            "/hidden-section-alias/",
            "/hidden-in-alias/",
            "/hidden-section/",
            "/hidden-section/index.xml",
            "/hidden-section/page/1/",
            "/hidden-section/deep/",
            "/hidden-empty/",
            "/hidden-empty/index.xml",
            "/tags/hidden-tag/",
            "/tags/hidden-tag/index.xml",
            "/tags/hidden-cascade/",
            "/categories/hidden-category/",
            "/series/hidden-series/",
            "/POST/Hidden-Draft/",
            "/post/a/other/",
            "/post/a/other.md",
            "/post/a/never.png",
            "/page/99/",
            "/post/page/0/",
            "/tags/page/99999999999999999999/",
            "/_/../appsettings.json",
            "/a%2Fb/",
            "/_redirects",
            .. Files
                .Split('\n')
                .Where(line => line.StartsWith("=== ", StringComparison.Ordinal))
                .Select(line => line[4..].Replace("static/", "", StringComparison.Ordinal))
                .Where(path => Names(path))
                .SelectMany(FormsOf),
        ];
        var different = new List<string>();
        foreach (var address in guessed)
        {
            if (await WholeOfAsync(site, address) != (headers, body))
            {
                different.Add(address);
            }
        }

        Expect.Nothing(different);
    }

    [Fact]
    public async Task A_page_whose_time_comes_is_named_and_one_whose_time_ends_is_no_more()
    {
        await using var site = Blog();
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/hidden-future/"));
        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/hidden-future/"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/hidden-late/pic.svg"));
        Assert.Equal(HttpStatusCode.MovedPermanently, await site.StatusOfAsync("/hidden-future-alias/"));
        Assert.Contains("hidden-future", await site.TextOfAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/hidden-expired/"));
    }

    private static TestSite Blog(params string[] settings) =>
        TestSite.With(
            Files,
            [
                "Site:PageSize=2",
                "Site:BaseUrl=https://example.org/",
                "Site:Taxonomies:series=series",
                "Site:SectionPagesMenu=footer",
                "Site:Params:owner=me",
                .. settings,
            ]
        );

    private static bool Names(string text) =>
        text.Contains(Sentinel, StringComparison.OrdinalIgnoreCase)
        || text.Contains("hidden-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The addresses that a file could have.</summary>
    private static IEnumerable<string> FormsOf(string path)
    {
        var name = path[..^Path.GetExtension(path).Length];
        var page = name.EndsWith("/index", StringComparison.Ordinal) ? name[..^6] : name;
        return
        [
            "/" + path,
            $"/{page}/",
            $"/{page}",
            $"/{page}.html",
            $"/{page}/index.html",
            $"/{page}/index.xml",
            $"/{page}/page/2/",
            $"/{page}/x.png",
        ];
    }

    /// <summary>Status, headers and body of an answer; the time of the answer left out.</summary>
    private static async Task<(string Headers, string Body)> WholeOfAsync(TestSite site, string address)
    {
        using var answer = await site.AskAsync(address);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}", Convert.ToHexString(bytes));
    }
}
