using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Blog.Accounts;
using Blog.Tests.Content.Editing;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>A post in its form and as raw text: what is saved, what is refused, and that no word of it is lost.</summary>
public sealed class PostFormTests
{
    private const string Sentinel = "七里香 <b>&amp;";

    private const string Tea = """
        ---
        # of the garden
        title:   'Tea'
        date: 2026-01-02
        tags: [ "green", b ] # two
        author: ana
        odd: {x: 1}
        ---
        one

        two

        three
        """;

    private const string Files = $"""
        === post/tea.md
        {Tea}
        === post/other.md
        ---
        title: Other
        date: 2026-01-03
        author: bo
        tags: [green, black]
        ---
        Of another.
        === page.html
        ---
        title: By hand
        ---
        <p>By hand.</p>
        === post/json.md
        {"{"}"title": "J", "date": "2026-01-01", "author": "ana"{"}"}
        Text.
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Views = ["edit", "raw"];

    [Fact]
    public async Task A_save_changes_the_lines_of_what_was_typed_and_nothing_else()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/edit/post/tea.md");
        Assert.Equal("green, b", ValueOf(page, "tags"));
        Assert.Contains("odd", page.QuerySelector(".editor .facts")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "black",
            page.QuerySelectorAll("#f-tags-known option").Select(one => one.GetAttribute("value"))
        );
        page = await owner.PostAndFollowAsync(
            page,
            "#text",
            ("f.title", "Tea, again"),
            ("f.add-tags", "绿茶"),
            ("f.toc", "true"),
            ("f.body", "one\r\n\r\ntwo and a half\r\n\r\nthree")
        );
        Assert.Equal("Saved.", Told(page));
        Assert.Equal(
            Tea.Replace("'Tea'", "'Tea, again'", StringComparison.Ordinal)
                .Replace("[ \"green\", b ]", "[ \"green\", b, 绿茶 ]", StringComparison.Ordinal)
                .Replace("{x: 1}", "{x: 1}\ntoc: true", StringComparison.Ordinal)
                .Replace("two\n\n", "two and a half\n\n", StringComparison.Ordinal),
            TextOf(site, "post/tea.md")
        );
        Assert.Contains("two and a half", await site.TextOfAsync("/post/tea/"), StringComparison.Ordinal);
        page = await owner.PostAndFollowAsync(page, "#text", ("f.toc", ""), ("f.tags", ""));
        Assert.Contains("tags: []", TextOf(site, "post/tea.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("toc", TextOf(site, "post/tea.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_a_form_that_nobody_touched_leaves_every_byte_and_says_so()
    {
        await using var site = TestSite.With("");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var seed = 0; seed < Rounds.Of(20); seed++)
        {
            var written = new WrittenPost(new Random(seed), isToml: seed % 2 == 0, hasTrouble: seed % 3 == 0);
            files[$"post/{seed}.md"] = written.ToBytes();
            site.Put($"post/{seed}.md", written.ToBytes());
        }

        var owner = await site.SignedInAsync(Role.Owner);
        foreach (var (path, bytes) in files)
        {
            foreach (var (view, form) in ((string, string)[])[("edit", "#text"), ("raw", "#raw")])
            {
                var page = await owner.PageAsync($"/admin/{view}/{path}");
                var file = Path.Join(site.Content, path);
                var time = File.GetLastWriteTimeUtc(file);
                var told = await owner.PostAndFollowAsync(page, form, AsBrowsersSend(page, form));
                Assert.True(
                    Told(told).StartsWith("Nothing was changed", StringComparison.Ordinal),
                    $"{view} {path}: {Told(told)}"
                );
                Assert.Equal(bytes, File.ReadAllBytes(file));
                Assert.Equal(time, File.GetLastWriteTimeUtc(file));
            }
        }
    }

    [Fact]
    public async Task Two_windows_and_the_disk_are_brought_together_where_they_changed_different_lines()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var one = await owner.PageAsync("/admin/edit/post/tea.md");
        var two = await owner.PageAsync("/admin/edit/post/tea.md");
        await site.WriteAsync("post/tea.md", Tea.Replace("three", "three on disk", StringComparison.Ordinal));
        one = await owner.PostAndFollowAsync(one, "#text", ("f.title", "Of one"), ("f.add-tags", "c"));
        Assert.StartsWith("Saved. The file had changed meanwhile", Told(one), StringComparison.Ordinal);
        two = await owner.PostAndFollowAsync(
            two,
            "#text",
            ("f.add-tags", "d"),
            ("f.body", "one of two\n\ntwo\n\nthree")
        );
        Assert.StartsWith("Saved. The file had changed meanwhile", Told(two), StringComparison.Ordinal);
        var text = TextOf(site, "post/tea.md");
        Assert.Contains("'Of one'", text, StringComparison.Ordinal);
        Assert.Contains("b, c, d ]", text, StringComparison.Ordinal);
        Assert.EndsWith("one of two\n\ntwo\n\nthree on disk", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Of one", "Of two")]
    [InlineData("body", "one of one\n\ntwo\n\nthree", "one of two\n\ntwo\n\nthree")]
    public async Task Where_both_changed_the_same_nothing_is_written_and_all_texts_are_in_hand(
        string field,
        string mine,
        string theirs
    )
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var one = await owner.PageAsync("/admin/edit/post/tea.md");
        var two = await owner.PageAsync("/admin/edit/post/tea.md");
        await owner.PostAndFollowAsync(two, "#text", ("f." + field, theirs));
        var saved = TextOf(site, "post/tea.md");
        using var answer = await owner.PostAsync(one, "#text", ("f." + field, mine));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(saved, TextOf(site, "post/tea.md"));
        var page = await PageForms.ReadAsync(answer);
        Assert.Contains(mine.Split('\n')[0], TextIn(page, "#mine"), StringComparison.Ordinal);
        Assert.Equal(saved, TextIn(page, "#theirs"));
        Assert.Equal(Tea, TextIn(page, "#origin"));
        Assert.NotNull(page.QuerySelector("ins.diff__line"));

        // Theirs stays, and mine is kept aside.
        await owner.PostAndFollowAsync(page, "button[formaction*=Theirs]");
        Assert.Equal(saved, TextOf(site, "post/tea.md"));

        // Mine on top, from the same page.
        var told = await owner.PostAndFollowAsync(page, "form[action^='/admin/raw']");
        Assert.Equal("Saved.", Told(told));
        Assert.Contains(mine.Split('\n')[0], TextOf(site, "post/tea.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Split('\n')[0], TextOf(site, "post/tea.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_taken_out_of_lists_and_back_byte_by_byte()
    {
        await using var site = TestSite.With(
            $"""
            {Files}
            === post/flow.md
            ---
            title: Flow
            build: {"{render: always, list: local}"} # both
            ---
            === post/odd.md
            ---
            title: Odd
            build: [never]
            ---
            === post/_index.md
            ---
            cascade:
              build: {"{list: local}"}
            ---
            """
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var page = await owner.PageAsync("/admin/edit/post/tea.md");
        Assert.StartsWith(
            "inherited: only in its own section",
            page.QuerySelector("#f-build-list option[selected]")?.TextContent,
            StringComparison.Ordinal
        );
        page = await owner.PostAndFollowAsync(page, "#text", ("f.build.list", "never"));
        Assert.Equal(
            Tea.Replace("{x: 1}", "{x: 1}\nbuild:\n  list: never", StringComparison.Ordinal),
            TextOf(site, "post/tea.md")
        );
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/tea/"));
        Assert.DoesNotContain("/post/tea/", await site.TextOfAsync("/post/"), StringComparison.Ordinal);
        await owner.PostAndFollowAsync(page, "#text", ("f.build.list", ""));
        Assert.Equal(Tea, TextOf(site, "post/tea.md"));

        page = await owner.PageAsync("/admin/edit/post/flow.md");
        Assert.Equal("local", (page.QuerySelector("#f-build-list") as IHtmlSelectElement)?.Value);
        Assert.Contains("render", page.QuerySelector(".editor .facts")?.TextContent, StringComparison.Ordinal);
        await owner.PostAndFollowAsync(page, "#text", ("f.build.list", "never"));
        Assert.Contains(
            "build: {render: always, list: never} # both",
            TextOf(site, "post/flow.md"),
            StringComparison.Ordinal
        );
        page = await owner.PageAsync("/admin/edit/post/odd.md");
        Assert.True((page.QuerySelector("#f-build-list") as IHtmlSelectElement)?.IsDisabled);
    }

    [Fact]
    public async Task What_is_published_is_not_offered_to_be_published()
    {
        await using var site = TestSite.With(
            Files
                + "\n=== post/draft.md\n---\ntitle: Draft\ndraft: true\n---\n=== notes/a.md\n---\ntitle: A\n---\n"
                + "=== notes/_index.md\n---\ncascade: {draft: true}\n---\n"
        );
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        foreach (
            var (file, isOffered) in ((string, bool)[])
                [("post/tea.md", false), ("post/draft.md", true), ("notes/a.md", true)]
        )
        {
            var page = await owner.PageAsync("/admin/edit/" + file);
            Assert.Equal(isOffered, page.QuerySelector("button[formaction*=Publish]") is not null);
        }
    }

    [Fact]
    public async Task A_file_whose_time_alone_changed_alarms_nobody()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/edit/post/tea.md");
        File.SetLastWriteTimeUtc(Path.Join(site.Content, "post/tea.md"), DateTime.UtcNow);
        await site.RefreshAsync("post/tea.md");
        page = await owner.PostAndFollowAsync(page, "#text", ("f.title", "Of now"));
        Assert.Equal("Saved.", Told(page));
    }

    [Fact]
    public async Task Whatever_refuses_a_save_gives_the_typed_text_back()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner);
        var file = Path.Join(site.Content, "post/tea.md");

        await RefusedAsync("edit", HttpStatusCode.BadRequest, ("Base", ""));
        await RefusedAsync("raw", HttpStatusCode.BadRequest, ("Base", ""));
        await RefusedAsync("edit", HttpStatusCode.UnprocessableEntity, ("f.date", "never"));
        await RefusedAsync("edit", HttpStatusCode.UnprocessableEntity, ("f.weight", "heavy"));
        await RefusedAsync("edit", HttpStatusCode.UnprocessableEntity, ("f.slug", "other"));
        await RefusedAsync("raw", HttpStatusCode.UnprocessableEntity, ("Text", $"---\ntitle: [\n---\n{Sentinel}"));

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
            await RefusedAsync("edit", HttpStatusCode.ServiceUnavailable);
            await RefusedAsync("raw", HttpStatusCode.ServiceUnavailable);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        foreach (var view in Views)
        {
            var page = await owner.PageAsync($"/admin/{view}/post/tea.md");
            Directory.Move(site.Content, site.Content + "-gone");
            await RefusedOnAsync(page, view, HttpStatusCode.ServiceUnavailable);
            Directory.Move(site.Content + "-gone", site.Content);
        }

        var last = await owner.PageAsync("/admin/edit/post/tea.md");
        Assert.Equal(Tea, TextOf(site, "post/tea.md"));
        await site.DeleteAsync("post/tea.md");
        await RefusedOnAsync(last, "edit", HttpStatusCode.NotFound);

        async Task RefusedAsync(string view, HttpStatusCode status, params (string, string)[] fields)
        {
            var page = await owner.PageAsync($"/admin/{view}/post/tea.md");
            await RefusedOnAsync(page, view, status, fields);
            Assert.Equal(Tea, TextOf(site, "post/tea.md"));
        }

        async Task RefusedOnAsync(
            IHtmlDocument page,
            string view,
            HttpStatusCode status,
            params (string Name, string Value)[] fields
        )
        {
            (string Name, string Value) typed = view == "edit" ? ("f.body", Sentinel) : ("Text", Tea + Sentinel);
            using var answer = await owner.PostAsync(
                page,
                view == "edit" ? "#text" : "#raw",
                fields.Any(field => field.Name == typed.Name) ? fields : [.. fields, typed]
            );
            Assert.Equal(status, answer.StatusCode);
            var back = await PageForms.ReadAsync(answer);
            Assert.Contains(
                back.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>(),
                area => area.Value.Contains(Sentinel, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task An_author_reaches_no_post_of_another_and_gives_none_of_their_own_away()
    {
        await using var site = TestSite.With(Files);
        await Person.MakeAsync(site, "bo@example.org", Role.Author);
        var author = await site.SignedInAsync(Role.Author);
        var other = TextOf(site, "post/other.md");
        foreach (var view in Views)
        {
            Assert.Equal(HttpStatusCode.NotFound, await author.StatusOfAsync($"/admin/{view}/post/other.md"));
            var own = await author.PageAsync($"/admin/{view}/post/tea.md");
            foreach (var handler in (string[])["", "?handler=Publish", "?handler=Theirs"])
            {
                using var answer = await author.SendAsync(
                    $"/admin/{view}/post/other.md{handler}",
                    (own.QuerySelector("main input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value
                        ?? "",
                    ("Base", HashOf(other)),
                    ("f.title", "Mine"),
                    ("Text", "Mine")
                );
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{view} {handler} {answer.StatusCode}");
                Assert.DoesNotContain(
                    "Of another.",
                    await answer.Content.ReadAsStringAsync(Ct),
                    StringComparison.Ordinal
                );
            }
        }

        var form = await author.PageAsync("/admin/edit/post/tea.md");
        Assert.True((form.QuerySelector("#f-author") as IHtmlInputElement)?.IsDisabled);
        using var given = await author.PostAsync(form, "#text", ("f.author", "bo"));
        Assert.Equal(HttpStatusCode.Forbidden, given.StatusCode);
        foreach (
            var text in (string[])
                [
                    Tea.Replace("author: ana", "author: [ana, bo]", StringComparison.Ordinal),
                    Tea.Replace("author: ana", "", StringComparison.Ordinal),
                    Tea.Replace("odd: {x: 1}", "cascade: {author: ana}", StringComparison.Ordinal),
                    Tea.Replace("odd: {x: 1}", "authors: ana", StringComparison.Ordinal),
                ]
        )
        {
            using var raw = await author.PostAsync(
                await author.PageAsync("/admin/raw/post/tea.md"),
                "#raw",
                ("Text", text)
            );
            Assert.Equal(HttpStatusCode.Forbidden, raw.StatusCode);
        }

        Assert.Equal(Tea, TextOf(site, "post/tea.md"));
        Assert.Equal(other, TextOf(site, "post/other.md"));
        form = await author.PostAndFollowAsync(form, "#text", ("f.title", "Still mine"));
        Assert.Equal("Saved.", Told(form));
    }

    [Fact]
    public async Task Only_an_owner_writes_html()
    {
        await using var site = TestSite.With(Files);
        var owner = await site.SignedInAsync(Role.Owner, "olga");
        var editor = await site.SignedInAsync(Role.Editor);
        foreach (
            var (path, text) in ((string, string)[])
                [
                    ("post/tea.md", Tea.Replace("odd: {x: 1}", "markup: html", StringComparison.Ordinal)),
                    ("post/tea.md", Tea.Replace("odd: {x: 1}", "cascade: {markup: html}", StringComparison.Ordinal)),
                    ("page.html", "---\ntitle: By hand\n---\n<script>1</script>"),
                ]
        )
        {
            using var refused = await editor.PostAsync(
                await editor.PageAsync($"/admin/raw/{path}"),
                "#raw",
                ("Text", text)
            );
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            var told = await owner.PostAndFollowAsync(
                await owner.PageAsync($"/admin/raw/{path}"),
                "#raw",
                ("Text", text)
            );
            Assert.Equal("Saved.", Told(told));
            site.Put("post/tea.md", Encoding.UTF8.GetBytes(Tea));
            await site.RefreshAsync("post/tea.md");
        }

        using var form = await editor.PostAsync(
            await editor.PageAsync("/admin/edit/page.html"),
            "#text",
            ("f.body", "<p>By an editor.</p>")
        );
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    [Fact]
    public async Task Raw_text_keeps_the_line_ends_of_lines_that_stay_and_tells_where_it_cannot_be_read()
    {
        await using var site = TestSite.With(Files);
        var mixed = "\uFEFF---\r\ntitle: A\ndate: 2026-01-01\r\n---\none\r\ntwo\n";
        site.Put("post/mixed.md", Encoding.UTF8.GetBytes(mixed));
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/raw/post/mixed.md");
        page = await owner.PostAndFollowAsync(
            page,
            "#raw",
            ("Text", "---\r\ntitle: B\r\ndate: 2026-01-01\r\n---\r\none\r\ntwo\r\n")
        );
        Assert.Equal("Saved.", Told(page));
        var after = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Join(site.Content, "post/mixed.md")));
        Assert.Equal(mixed.Replace("title: A\n", "title: B\r\n", StringComparison.Ordinal), after);
        using var refused = await owner.PostAsync(page, "#raw", ("Text", "---\ntitle: [\n---\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var place = (await PageForms.ReadAsync(refused)).QuerySelector(".faults li a")?.TextContent;
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", place);
    }

    [Fact]
    public async Task What_cannot_be_touched_safely_is_shown_with_the_reason_and_a_way_to_the_raw_text()
    {
        await using var site = TestSite.With(Files);
        await site.WriteAsync("post/bad.md", "---\ntitle: [\n---\n");
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/edit/post/json.md");
        Assert.Equal("J", ValueOf(page, "title"));
        Assert.True((page.QuerySelector("#f-title") as IHtmlInputElement)?.IsDisabled);
        Assert.Contains("JSON", page.QuerySelector("#f-title-help")?.TextContent, StringComparison.Ordinal);
        Assert.False((page.QuerySelector("#f-body") as IHtmlTextAreaElement)?.IsDisabled);
        Assert.NotNull(page.QuerySelector("a[href='/admin/raw/post/json.md']"));
        page = await owner.PageAsync("/admin/edit/post/bad.md");
        Assert.NotNull(page.QuerySelector(".faults a[href='/admin/raw/post/bad.md']"));
        Assert.True((page.QuerySelector("#f-body") as IHtmlTextAreaElement)?.IsDisabled);
    }

    [Fact]
    public async Task A_switch_says_what_is_inherited_and_from_where_and_a_draft_is_published_by_its_button()
    {
        await using var site = TestSite.With(
            """
            === _index.md
            ---
            cascade:
              toc: true
            ---
            === post/a.md
            ---
            title: A
            date: 2026-01-01
            draft: true # for now
            pager: "maybe"
            ---
            Text.
            """
        );
        var owner = await site.SignedInAsync(Role.Owner);
        var page = await owner.PageAsync("/admin/edit/post/a.md");
        Assert.Equal("inherited: on (_index.md)", ChosenIn(page, "toc"));
        Assert.Equal(
            "inherited: on (Site:Defaults:Comments)",
            ChosenIn(page, "comments").Replace("off", "on", StringComparison.Ordinal)
        );
        Assert.Equal("as written: \"maybe\"", ChosenIn(page, "pager"));
        Assert.Equal("Draft", ChosenIn(page, "state"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/a/"));
        page = await owner.PostAndFollowAsync(page, "button[formaction*=Publish]");
        Assert.Equal("Published.", Told(page));
        Assert.Contains("draft: false # for now\n", TextOf(site, "post/a.md"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));
    }

    private static string ChosenIn(IHtmlDocument page, string field) =>
        page.QuerySelector($"#f-{field} option[selected]")?.TextContent ?? "";

    private static string ValueOf(IHtmlDocument page, string field) =>
        (page.QuerySelector($"#f-{field}") as IHtmlInputElement)?.Value ?? "";

    private static string TextIn(IHtmlDocument page, string area) =>
        (page.QuerySelector(area) as IHtmlTextAreaElement)?.Value ?? "";

    private static string Told(IHtmlDocument page) => page.QuerySelector("main [role=status]")?.TextContent ?? "";

    private static string TextOf(TestSite site, string path) => File.ReadAllText(Path.Join(site.Content, path));

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The texts of several lines, with the line ends that browsers send.</summary>
    private static (string, string)[] AsBrowsersSend(IHtmlDocument page, string form) =>
        [
            .. page.QuerySelectorAll($"{form} textarea")
                .OfType<IHtmlTextAreaElement>()
                .Where(area => !area.IsDisabled && area.Name is not null)
                .Select(area =>
                    (
                        area.Name ?? "",
                        area.Value.ReplaceLineEndings("\n").Replace("\n", "\r\n", StringComparison.Ordinal)
                    )
                ),
        ];
}
