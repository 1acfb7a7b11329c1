using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

public sealed class ActivityTests
{
    [Fact]
    public async Task Acts_are_told_the_newest_first_with_who_and_what()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        await AddAsync(site, ActKind.SetUp, "first", "Ana");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await AddAsync(site, ActKind.SettingsChanged, "general", "Bo", new() { ["Site:Title"] = "A → B" });
        var page = await owner.PageAsync("/admin/activity");
        Assert.Equal(["general", "first"], SubjectsIn(page));
        var row = page.QuerySelector("tbody tr")?.TextContent ?? "";
        Assert.Contains("2026-03-01 00:01", row, StringComparison.Ordinal);
        Assert.Contains("Bo", row, StringComparison.Ordinal);
        Assert.Contains("changed settings", row, StringComparison.Ordinal);
        Assert.Contains("A → B", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_days_are_those_of_the_site()
    {
        await using var site = TestSite.With("", "Site:TimeZone=Asia/Shanghai");
        var owner = await site.SignedInAsync(Role.Owner);
        site.Clock.Advance(TimeSpan.FromHours(15.5));
        await AddAsync(site, ActKind.SignedIn, "late on the first", "Ana");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await AddAsync(site, ActKind.SignedOut, "early on the second", "Bo");
        Assert.Equal(["late on the first"], await FindAsync("?From=2026-03-01&To=2026-03-01"));
        Assert.Equal(["early on the second"], await FindAsync("?From=2026-03-02"));
        Assert.Equal(["early on the second"], await FindAsync("?Who=Bo"));
        Assert.Equal(["late on the first"], await FindAsync("?What=SignedIn"));
        Assert.Empty(await FindAsync("?Who=Ana&What=SignedOut"));
        Assert.Equal(2, (await FindAsync("?Who=&What=&From=&To=")).Length);
        Assert.Equal(2, (await FindAsync("?From=0001-01-01&To=9999-12-31")).Length);
        var page = await owner.PageAsync("/admin/activity?Who=Bo");
        Assert.Equal("Bo", (page.QuerySelector("#who") as IHtmlSelectElement)?.Value);
        Assert.Equal("/admin/activity", page.QuerySelector("form a.btn")?.GetAttribute("href"));

        async Task<string[]> FindAsync(string query) => SubjectsIn(await owner.PageAsync("/admin/activity" + query));
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_a_page_that_is_not_there_is_not_found()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        for (var number = 0; number < 51; number++)
        {
            await AddAsync(site, ActKind.SignedIn, $"{number}", "Ana");
        }

        var first = await owner.PageAsync("/admin/activity?Who=Ana");
        Assert.Equal(50, SubjectsIn(first).Length);
        var next = first.QuerySelector("[rel=next]")?.GetAttribute("href") ?? "";
        Assert.Equal(["0"], SubjectsIn(await owner.PageAsync(next)));
        foreach (var number in (string[])["3", "0", "-1", "2147483647", "99999999999", "x"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await owner.StatusOfAsync("/admin/activity?Number=" + number));
        }
    }

    [Fact]
    public async Task Who_is_no_owner_sees_their_own_acts_only()
    {
        await using var site = TestSite.With("");
        var editor = await site.SignedInAsync(Role.Editor);
        await AddAsync(site, ActKind.SignedIn, "of another", "Bo");
        Assert.Empty(SubjectsIn(await editor.PageAsync("/admin/activity")));
        Assert.DoesNotContain(
            "another",
            await editor.TextOfAsync("/admin/activity?handler=Csv"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("another", await editor.TextOfAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_filter_finds_goes_out_as_a_table_in_which_nothing_is_a_formula()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        await AddAsync(site, ActKind.SignedIn, "=1+1", "A \"quoted\", Ana");
        await AddAsync(site, ActKind.SignedOut, "left out", "Bo");
        using var answer = await owner.AskAsync("/admin/activity?What=SignedIn&Who=A+%22quoted%22%2C+Ana&handler=Csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(
            "\"time\",\"who\",\"what\",\"subject\",\"details\"\r\n"
                + "\"2026-03-01T00:00:00Z\",\"A \"\"quoted\"\", Ana\",\"SignedIn\",\"'=1+1\",\"\"\r\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static async Task AddAsync(
        TestSite site,
        ActKind kind,
        string subject,
        string name,
        Dictionary<string, string>? details = null
    )
    {
        await using var scope = (await site.GetAsync<IServiceScopeFactory>()).CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<HistoryDesk>()
            .AddAsync(kind, subject, details, new Actor(null, name), TestContext.Current.CancellationToken);
    }

    /// <summary>Without the person's own coming in, which names their mail address.</summary>
    private static string[] SubjectsIn(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("tbody td:nth-child(4) > bdi")
                .Select(subject => subject.TextContent)
                .Where(subject => !subject.Contains('@', StringComparison.Ordinal)),
        ];
}
