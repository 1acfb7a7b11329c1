using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.Tests.Comments;

/// <summary>Whatever a stranger writes comes out harmless, with the content policy and without it (promises.md 7).</summary>
public sealed class HostileBodyTests(Browser browser)
{
    private static readonly CommentMarkup Markup = new();

    private static readonly string[] Elements =
    [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
    ];

    [Fact]
    public void They_are_many_and_no_two_the_same()
    {
        Assert.InRange(HostileBodies.All.Count, 100, 1000);
        Assert.Equal(HostileBodies.All.Count, HostileBodies.All.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_element_attribute_or_scheme_comes_out_but_those_on_the_list()
    {
        var parser = new HtmlParser();
        var since = Stopwatch.StartNew();
        Expect.Nothing(
            HostileBodies
                .All.Select(body => (Text: body, Document: parser.ParseDocument(Markup.Render(body).Html)))
                .SelectMany(body =>
                    body.Document.Body?.QuerySelectorAll("*")
                        .SelectMany(FaultsOf)
                        .Select(fault => $"{fault}: {body.Text}")
                    ?? []
                )
        );
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void What_closes_what_is_around_it_closes_nothing()
    {
        var parser = new HtmlParser();
        foreach (var body in HostileBodies.All)
        {
            var page = parser.ParseDocument($"<main><div>{Markup.Render(body).Html}</div><i></i></main>");
            Assert.True(page.QuerySelector("main > div + i:last-child") is not null, body);
        }
    }

    [Fact]
    public async Task In_a_browser_nothing_runs_and_nothing_is_asked_for()
    {
        await using var site = TestSite.OnPort(
            """
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            ---
            Words.
            """,
            "Comments:PageSize=1000"
        );
        await KeepAllAsync(site);
        await using var visit = await browser.VisitAsync(site);
        var dialogs = 0;
        visit.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await visit.Page.AddInitScriptAsync("window.hits = 0; window.hit = () => { window.hits++; };");
        await LookAsync(visit);

        await visit.Page.Context.RouteAsync(
            "**/post/a/",
            async route =>
            {
                var answer = await route.FetchAsync();
                var headers = answer.Headers.Where(header => header.Key != "content-security-policy");
                await route.FulfillAsync(
                    new RouteFulfillOptions { Response = answer, Headers = headers.ToDictionary() }
                );
            }
        );
        await LookAsync(visit);

        Assert.Equal(0, dialogs);
        Expect.Nothing(visit.Errors);
        var own = new Uri(await site.UrlAsync());
        Expect.Nothing(
            visit.Requests.Where(asked => asked.Authority != own.Authority).Select(asked => asked.AbsoluteUri)
        );
        Assert.DoesNotContain(visit.Requests, asked => asked.AbsolutePath is "/x" or "/post/a/x" or "/account/logout");
    }

    private static async Task LookAsync(Visit visit)
    {
        Assert.Equal(200, await visit.OpenAsync("/post/a/"));
        Assert.Equal(HostileBodies.All.Count, await visit.Page.Locator(".comment").CountAsync());
        var found = await visit.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([
              window.hits,
              document.querySelectorAll("main script, .comment__text :is(img, iframe, form, input, svg, style, [id], [class], [style])").length,
              document.querySelectorAll("h1, main").length,
              document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ])
            """
        );
        Assert.Equal("[0,0,2,0]", found);
    }

    private static async Task KeepAllAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        foreach (var text in HostileBodies.All)
        {
            db.Add(CommentRows.Shown("/post/a/", text));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> FaultsOf(IElement element)
    {
        if (!Elements.Contains(element.LocalName, StringComparer.Ordinal))
        {
            yield return $"<{element.LocalName}>";
        }

        foreach (var attribute in element.Attributes)
        {
            var isFine =
                element.LocalName == "a"
                && (
                    (attribute.Name == "rel" && attribute.Value == "nofollow ugc noopener")
                    || (
                        attribute.Name == "href"
                        && Uri.TryCreate(attribute.Value, UriKind.Absolute, out var address)
                        && address.Scheme is "http" or "https" or "mailto"
                    )
                );
            if (!isFine)
            {
                yield return $"{attribute.Name}={attribute.Value}";
            }
        }
    }
}
