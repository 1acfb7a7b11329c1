using Blog.Tests.Support;

namespace Blog.Tests.Widgets;

/// <summary>content-contract.md 10, the row <c>search</c>.</summary>
public sealed class OutsideSearchTests
{
    [Fact]
    public async Task A_form_asks_the_engine_for_this_site_alone()
    {
        await using var site = TestSite.With(
            "",
            "Site:BaseUrl=https://example.org/blog/",
            "Site:Widgets:Search:Url=https://engine.example/find",
            "Site:Widgets:Search:InputName=q1",
            "Site:Widgets:Search:InputPre=site:"
        );
        using var answer = await site.AskAsync("/blog/", request => request.Headers.Host = "example.org");
        var form = await FormAsync(answer);
        Assert.Equal("https://engine.example/find", form?.GetAttribute("action"));
        Assert.Equal("site:https://example.org/blog/", form?.QuerySelector("[name=q1]")?.GetAttribute("value"));
        Assert.NotNull(form?.QuerySelector("[name=q]"));
        Assert.Contains(
            "form-action 'self' https://engine.example;",
            string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task While_no_engine_is_named_a_reader_stays_on_the_site()
    {
        await using var site = TestSite.With("", "Site:Widgets:Search:InputName=q1");
        using var answer = await site.AskAsync("/");
        var form = await FormAsync(answer);
        Assert.Equal("/search/", form?.GetAttribute("action"));
        Assert.Null(form?.QuerySelector("[type=hidden]"));
    }

    private static async Task<AngleSharp.Dom.IElement?> FormAsync(HttpResponseMessage answer) =>
        new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(await answer.Content.ReadAsStringAsync())
            .QuerySelector(".widget-search form");
}
