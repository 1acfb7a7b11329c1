using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Blog.Tests.Support;

namespace Blog.Tests.Pages.Admin;

/// <summary>What happens to a save when the disk is full, closed or gone (promises.md 1 and 2): no byte of a file changes, and no word typed is lost.</summary>
public sealed class BadDiskTests
{
    private const string Ana = "ana@example.org";
    private const string Tea = "---\ntitle: Tea # mine\ndate: 2026-01-02\ntags: [green]\n---\nLeaves.\n";

    private static readonly Way Edit = new("/admin/edit/post/tea.md", "#text", "f.body", "");
    private static readonly Way Publish = new(
        "/admin/edit/post/draft.md",
        "#text button[formaction*=Publish]",
        "f.title",
        ""
    );
    private static readonly Way Raw = new("/admin/raw/post/tea.md", "#raw", "Text", Tea);
    private static readonly Way Move = new("/admin/move/post/tea.md", "form[action$='tea.md']", "Segment", "");
    private static readonly Way New = new("/admin/new", "main form", "PostTitle", "");
    private static readonly Way Term = new("/admin/terms/tags/edit?Term=green", "main form", "Form.Description", "");

    [Fact]
    public async Task Whatever_the_disk_refuses_every_byte_stays_and_the_typed_text_comes_back()
    {
        using var folder = new TempFolder();
        using var disk = SmallDisk.Mount(folder.Make("disk"), kilobytes: 1024);
        var content = folder.Make("disk", "content");
        var tea = folder.Write("disk/content/post/tea.md", Tea);
        folder.Write("disk/content/post/two.md", Tea.Replace("Tea", "Two", StringComparison.Ordinal));
        folder.Write("disk/content/post/draft.md", Tea.Replace("tags", "draft: true\ntags", StringComparison.Ordinal));
        using var served = await ServeAsync(folder, "--Content:Path=disk/content");
        var ana = await new Person((path, change) => served.AskAsync(path, change)).SignInAsync(Ana);

        await RefusedAsync(
            new Fault(HttpStatusCode.InsufficientStorage, "the disk is full", () => Fill(disk)),
            [Edit, Publish, Raw, Move, New, Term],
            ["AddTag", "Unpublish"]
        );
        await RefusedAsync(
            new Fault(
                HttpStatusCode.ServiceUnavailable,
                "post/tea.md cannot be written",
                () => Close(tea, UnixFileMode.UserRead)
            ),
            [Edit, Raw, Move],
            ["AddTag", "Unpublish", "Trash"]
        );
        await RefusedAsync(
            new Fault(
                HttpStatusCode.ServiceUnavailable,
                "cannot be written",
                () => Close(Path.Join(content, "post"), UnixFileMode.UserRead | UnixFileMode.UserExecute)
            ),
            [Edit, Publish, Raw, Move, New],
            ["AddTag", "Unpublish", "Trash"]
        );
        await RefusedAsync(
            new Fault(
                HttpStatusCode.ServiceUnavailable,
                "is not there",
                () =>
                {
                    Directory.Move(content, content + "-gone");
                    return () => Directory.Move(content + "-gone", content);
                }
            ),
            [Edit, Publish, Raw, New, Term],
            ["AddTag", "Unpublish", "Trash"]
        );

        var page = await ana.PostAndFollowAsync(await ana.PageAsync(Edit.Page), "#text", ("f.body", "Dried leaves."));
        Assert.Equal("Saved.", page.QuerySelector("main [role=status]")?.TextContent);
        Assert.Equal(Tea.Replace("Leaves.\n", "Dried leaves.", StringComparison.Ordinal), await TextOfAsync(tea));

        async Task RefusedAsync(Fault fault, Way[] ways, string[] bulk)
        {
            var before = FolderHash.Of(content);
            var opened = new List<(Way Way, IHtmlDocument Page)>();
            foreach (var way in ways)
            {
                opened.Add((way, await ana.PageAsync(way.Page)));
            }

            var list = await ana.TokenAsync("/admin/posts");
            var rename = await ana.PageAsync("/admin/terms/tags/change?Act=Rename&Terms=green&Name=verde");
            var mend = fault.Break();
            try
            {
                foreach (var (way, form) in opened)
                {
                    await ComesBackAsync(ana, way, form, fault);
                }

                foreach (var kind in bulk)
                {
                    await IsToldAsync(
                        await ana.SendAsync(
                            "/admin/posts?handler=Bulk",
                            list,
                            [("Do", kind), ("Tag", "new"), ("Chosen", "post/tea.md"), ("Chosen", "post/two.md")]
                        ),
                        kind
                    );
                }

                await IsToldAsync(await ana.PostAsync(rename, "main form[method=post]"), "Rename");
            }
            finally
            {
                mend();
            }

            Assert.Equal(before, FolderHash.Of(content));

            async Task IsToldAsync(HttpResponseMessage answer, string what)
            {
                using (answer)
                {
                    var told =
                        answer.StatusCode is HttpStatusCode.Redirect
                            ? await ana.PageAsync(answer.Headers.Location?.ToString() ?? "")
                            : await PageForms.ReadAsync(answer);
                    var words = string.Join(
                        '\n',
                        told.QuerySelectorAll("[role=alert], .faults").Select(one => one.TextContent)
                    );
                    Assert.True(
                        words.Contains(fault.Reason, StringComparison.Ordinal),
                        $"{what}, {fault.Reason}: {answer.StatusCode} {words}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task Where_the_history_has_no_room_either_the_typed_text_comes_back()
    {
        using var folder = new TempFolder();
        using var disk = SmallDisk.Mount(folder.Make("disk"), kilobytes: 16 * 1024);
        var tea = folder.Write("disk/content/post/tea.md", Tea);
        using var served = await ServeAsync(folder, "--Content:Path=disk/content", "--Data:Path=disk/data");
        var ana = await new Person((path, change) => served.AskAsync(path, change)).SignInAsync(Ana);
        var opened = new List<(Way Way, IHtmlDocument Page)>();
        foreach (var way in (Way[])[Edit, Raw, New, Term])
        {
            opened.Add((way, await ana.PageAsync(way.Page)));
        }

        // What was written by hand meanwhile is not in the history, and cannot be kept there.
        var byHand = Tea.Replace("date: 2026-01-02", "date: 2026-01-03", StringComparison.Ordinal);
        await File.WriteAllTextAsync(tea, byHand, TestContext.Current.CancellationToken);
        var mend = Fill(disk);
        foreach (var (way, form) in opened)
        {
            await ComesBackAsync(
                ana,
                way,
                form,
                new Fault(HttpStatusCode.InsufficientStorage, "the disk is full", () => () => { })
            );
        }

        Assert.Equal(byHand, await TextOfAsync(tea));
        mend();
        var page = await ana.PostAndFollowAsync(await ana.PageAsync(Edit.Page), "#text", ("f.title", "Saved at last"));
        Assert.Equal("Saved.", page.QuerySelector("main [role=status]")?.TextContent);
    }

    /// <summary>Sends a form that was opened before the disk was broken.</summary>
    private static async Task ComesBackAsync(Person person, Way way, IHtmlDocument form, Fault fault)
    {
        var typed = way == Move ? "of-the-garden" : "七里香 <b>&amp;";
        using var answer = await person.PostAsync(form, way.Form, (way.Field, way.Before + typed));
        var back = await PageForms.ReadAsync(answer);
        var words = back.QuerySelector("main")?.TextContent ?? "";
        Assert.True(
            answer.StatusCode == fault.Status && words.Contains(fault.Reason, StringComparison.Ordinal),
            $"{way.Page}, {fault.Reason}: {answer.StatusCode} {words}"
        );
        Assert.Contains(
            back.QuerySelectorAll("main textarea, main input").Select(ValueOf),
            value => value.Contains(typed, StringComparison.Ordinal)
        );
    }

    private static async Task<ServedProcess> ServeAsync(TempFolder folder, params string[] settings)
    {
        var (code, _, _) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin", .. settings]
        );
        Assert.Equal(0, code);
        return await ServedProcess.StartWithoutPowersAsync(folder, settings);
    }

    private static Action Fill(SmallDisk disk)
    {
        var filler = disk.Fill();
        return () => File.Delete(filler);
    }

    /// <returns>What opens it again.</returns>
    private static Action Close(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, mode);
        return () =>
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, before);
            }
        };
    }

    private static Task<string> TextOfAsync(string file) =>
        File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    private static string ValueOf(IElement field) =>
        field switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            _ => "",
        };

    /// <summary>A form that writes.</summary>
    /// <param name="Field">What is typed into.</param>
    /// <param name="Before">What stands before the typed text.</param>
    private sealed record Way(string Page, string Form, string Field, string Before);

    /// <param name="Break">Does it, and gives what mends it.</param>
    private sealed record Fault(HttpStatusCode Status, string Reason, Func<Action> Break);
}
