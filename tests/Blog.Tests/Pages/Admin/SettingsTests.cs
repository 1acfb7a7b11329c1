using System.Net;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Admin;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

public sealed class SettingsTests
{
    private const string Save = ".save button";

    [Fact]
    public async Task What_is_typed_is_saved_told_and_written_down()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/settings");
        page = await owner.PostAndFollowAsync(
            page,
            Save,
            ("Form.Values[Site:Title]", "My “notes”"),
            ("Form.Values[Site:Author:Name]", "Ana")
        );
        Assert.Equal("Saved. Readers see it now.", page.QuerySelector("[role=status]")?.TextContent);
        Assert.Equal("My “notes”", ValueOf(page, "Site-Title"));
        Assert.Null(page.QuerySelector(".told--warn"));
        Assert.EndsWith("My “notes”", (await site.PageAsync("/")).Title, StringComparison.Ordinal);
        Assert.Contains(
            "My “notes”",
            File.ReadAllText(Path.Join(site.Root, "data", "settings.json")),
            StringComparison.Ordinal
        );
        var activity = await owner.PageAsync("/admin/activity?What=SettingsChanged");
        var row = activity.QuerySelector("tbody tr")?.TextContent ?? "";
        Assert.Contains("Site:Title", row, StringComparison.Ordinal);
        Assert.Contains("Blog → My “notes”", row, StringComparison.Ordinal);
        Assert.Contains("Site:Author:Name", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Site:TimeZone", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_as_it_is_changes_nothing()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        foreach (var section in (string[])["General", "Reading", "Mail"])
        {
            var page = await owner.PageAsync("/admin/settings/" + section);
            page = await owner.PostAndFollowAsync(page, Save);
            Assert.Equal("Nothing was changed.", page.QuerySelector("[role=status]")?.TextContent);
        }

        Assert.False(File.Exists(Path.Join(site.Root, "data", "settings.json")));
    }

    [Fact]
    public async Task A_wrong_value_comes_back_beside_its_field_with_all_that_was_typed()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/settings/Reading");
        using var answer = await owner.PostAsync(
            page,
            Save,
            ("Form.Values[Site:PageSize]", "none"),
            ("Form.Values[Site:DateFormat]", "2006")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        page = await PageForms.ReadAsync(answer);
        Assert.Equal("none", ValueOf(page, "Site-PageSize"));
        Assert.Equal("2006", ValueOf(page, "Site-DateFormat"));
        Assert.Equal("true", page.QuerySelector("#set-Site-PageSize")?.GetAttribute("aria-invalid"));
        Assert.Null(page.QuerySelector("#set-Site-DateFormat")?.GetAttribute("aria-invalid"));
        Assert.Contains(
            "a whole number",
            page.QuerySelector("#set-Site-PageSize-fault")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("#set-Site-PageSize", page.QuerySelector(".faults a")?.GetAttribute("href"));
        Assert.False(File.Exists(Path.Join(site.Root, "data", "settings.json")));
    }

    [Fact]
    public async Task Of_two_owners_at_once_the_second_keeps_what_they_typed_and_sees_what_is_saved()
    {
        await using var site = TestSite.With("");
        var first = await site.SignedInAsync(Role.Owner, "first");
        var second = await site.SignedInAsync(Role.Owner, "second");
        var early = await first.PageAsync("/admin/settings");
        var late = await second.PageAsync("/admin/settings");
        await first.PostAndFollowAsync(
            early,
            Save,
            ("Form.Values[Site:Title]", "Of the first"),
            ("Form.Values[Site:Copyright]", "Also of the first")
        );
        using var answer = await second.PostAsync(
            late,
            Save,
            ("Form.Values[Site:Title]", "Of the second"),
            ("Form.Values[Site:Description]", "Words")
        );
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PageForms.ReadAsync(answer);
        Assert.Equal("Of the second", ValueOf(page, "Site-Title"));
        Assert.Equal("Words", ValueOf(page, "Site-Description"));
        Assert.Equal("Also of the first", ValueOf(page, "Site-Copyright"));
        Assert.Contains("Of the first", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        page = await second.PostAndFollowAsync(page, Save);
        Assert.Equal("Of the second", ValueOf(page, "Site-Title"));
        Assert.Equal("Also of the first", ValueOf(page, "Site-Copyright"));
        Assert.Equal("Words", ValueOf(page, "Site-Description"));
    }

    [Fact]
    public async Task A_switch_can_be_put_on_and_off_and_a_changed_setting_reset()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/settings/Reading");
        Assert.False(IsOn(page, "Site-ReadMore"));
        Assert.True(IsOn(page, "Site-OpenGraph"));
        SetBox(page, "Site-ReadMore", isOn: true);
        SetBox(page, "Site-OpenGraph", isOn: false);
        page = await owner.PostAndFollowAsync(page, Save);
        Assert.True(IsOn(page, "Site-ReadMore"));
        Assert.False(IsOn(page, "Site-OpenGraph"));
        page = await owner.PostAndFollowAsync(page, Save, ("Form.Reset", "Site:ReadMore"));
        Assert.False(IsOn(page, "Site-ReadMore"));
        Assert.False(IsOn(page, "Site-OpenGraph"));
        Assert.Null(page.QuerySelector("input[name='Form.Reset'][value='Site:ReadMore']"));
    }

    [Fact]
    public async Task What_the_command_line_says_is_shown_and_locked()
    {
        await using var site = TestSite.With("", "Site:Title=Of the line");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/settings");
        Assert.Equal("Of the line", ValueOf(page, "Site-Title"));
        Assert.True((page.QuerySelector("#set-Site-Title") as IHtmlInputElement)?.IsDisabled);
        Assert.Contains(
            "command line",
            page.QuerySelector("#set-Site-Title-help")?.TextContent,
            StringComparison.Ordinal
        );
        page = await owner.PostAndFollowAsync(page, Save, ("Form.Values[Site:Title]", "Forced"));
        Assert.Equal("Of the line", ValueOf(page, "Site-Title"));
    }

    [Fact]
    public async Task Every_setting_can_be_found_by_key_and_value_and_changed_alone()
    {
        await using var site = TestSite.With("", "Site:Title=Findable words");
        var owner = await site.SignedInAsync(Role.Owner);
        var all = await owner.PageAsync("/admin/settings/Advanced");
        Assert.Contains("Data:Path", all.QuerySelector("tbody")?.TextContent, StringComparison.Ordinal);
        Assert.Null(all.QuerySelector("a[href*='Data%3APath'], a[href*='Data:Path']"));
        var found = await owner.PageAsync("/admin/settings/Advanced?Find=findable");
        Assert.Equal(["Site:Title"], found.QuerySelectorAll("tbody th").Select(key => key.TextContent.Trim()));
        found = await owner.PageAsync("/admin/settings/Advanced?Find=uglyurls");
        var link = found.QuerySelector("tbody a")?.GetAttribute("href") ?? "";
        var one = await owner.PageAsync(link);
        SetBox(one, "Site-UglyUrls", isOn: true);
        one = await owner.PostAndFollowAsync(one, Save);
        Assert.True(IsOn(one, "Site-UglyUrls"));
        Assert.NotNull(
            (await owner.PageAsync("/admin/settings/Advanced?Find=nothing-of-the-kind")).QuerySelector(".panel a")
        );
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusOfAsync("/admin/settings/Advanced?Key=Site:Nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusOfAsync("/admin/settings/Nothing"));
    }

    [Fact]
    public async Task A_restart_is_offered_when_something_waits_and_asked_for_after_the_answer()
    {
        await using var site = TestSite.With("");
        var owner = await site.SignedInAsync(Role.Owner);
        var restart = await site.GetAsync<Restart>();
        var page = await owner.PageAsync("/admin/settings");
        Assert.Null(page.QuerySelector(".told--warn"));
        page = await owner.PostAndFollowAsync(page, Save, ("Form.Values[Site:TimeZone]", "Asia/Tokyo"));
        Assert.False(restart.Asked.IsCompleted);
        Assert.NotNull(
            (await owner.PageAsync("/admin")).QuerySelector("[aria-labelledby=needs-you] a[href$=settings]")
        );
        using var answer = await owner.PostAsync(page, ".told--warn button");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("/admin/settings", answer.Headers.GetValues("Refresh").Single(), StringComparison.Ordinal);
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await restart.Asked.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains(
            "restarted the program",
            (await owner.PageAsync("/admin/activity?What=Restarted")).QuerySelector("tbody")?.TextContent,
            StringComparison.Ordinal
        );
    }

    private static string? ValueOf(IHtmlDocument page, string field) =>
        (page.QuerySelector("#set-" + field) as IHtmlInputElement)?.Value;

    private static bool IsOn(IHtmlDocument page, string field) =>
        (page.QuerySelector("#set-" + field) as IHtmlInputElement)?.IsChecked ?? false;

    private static void SetBox(IHtmlDocument page, string field, bool isOn)
    {
        var box = page.QuerySelector("#set-" + field) as IHtmlInputElement;
        Assert.NotNull(box);
        box.IsChecked = isOn;
    }
}
