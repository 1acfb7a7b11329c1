using System.Net;
using AngleSharp.Html.Dom;
using Blog.Cli;
using Blog.Tests.Support;

namespace Blog.Tests.Faults;

/// <summary>The disk of the data folder full, or closed at the start: what is typed comes back, and readers notice nothing.</summary>
public sealed class DataDiskTests
{
    private const string Edit = "/admin/edit/post/tea.md";

    private static readonly string[] Settings = ["--Data:Path=disk/data", "--Comments:Moderation=None"];

    [Fact]
    public async Task Whatever_is_sent_meanwhile_is_told_why_and_comes_back_and_all_works_again_after_it()
    {
        using var folder = new TempFolder();
        using var disk = SmallDisk.Mount(folder.Make("disk"), kilobytes: 16 * 1024);
        FaultySite.WritePosts(folder, posts: 3);
        await FaultySite.AddOwnerAsync(folder, Settings);
        using var served = await ServedProcess.StartAsync(folder, Settings);
        var ana = await FaultySite.PersonOf(served).SignInAsync(FaultySite.Ana);
        var reader = FaultySite.PersonOf(served);
        using (var first = await reader.CommentAsync("The first."))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        var mend = disk.Fill();
        await RefusedAsync();
        using (var asked = await ana.PostAsync("/admin/backups", []))
        {
            Assert.Equal(HttpStatusCode.InsufficientStorage, asked.StatusCode);
        }

        var (code, _, told) = await Commands.RunAsync(folder, ["backup", "disk/data/backups/full.zip", .. Settings]);
        Assert.Equal(ExitCode.CannotRun, code);
        Assert.Contains("The backup was not made", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.At("disk", "data", "backups"), "*.zip*"));
        File.Delete(mend);
        await TakenAsync("The second.");

        Assert.Equal(0, await served.StopAsync());

        async Task RefusedAsync()
        {
            using (var comment = await reader.CommentAsync(FaultySite.Typed))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, comment.StatusCode);
                Assert.NotNull(comment.Headers.RetryAfter);
                Assert.Contains(FaultySite.Typed, TypedIn(await PageForms.ReadAsync(comment)));
            }

            var form = await ana.PageAsync(Edit);
            using (var kept = await ana.PostAsync(form, "#text", ("f.body", FaultySite.Typed)))
            {
                Assert.Equal(HttpStatusCode.InsufficientStorage, kept.StatusCode);
                Assert.Contains(
                    TypedIn(await PageForms.ReadAsync(kept)),
                    text => text.Contains(FaultySite.Typed, StringComparison.Ordinal)
                );
            }

            using (var autosave = await AutosaveAsync(form))
            {
                Assert.Equal(HttpStatusCode.InsufficientStorage, autosave.StatusCode);
            }

            using (var door = await SignInAsync())
            {
                Assert.Equal(HttpStatusCode.InsufficientStorage, door.StatusCode);
                Assert.DoesNotContain(Person.Password, await FaultySite.BodyOfAsync(door), StringComparison.Ordinal);
            }

            // One of them is made into a page only now, and its body is to be kept on that disk.
            foreach (var path in (string[])["/", FaultySite.Page, "/post/1/", "/post/2/", "/health/ready"])
            {
                Assert.Equal(HttpStatusCode.OK, await served.StatusOfAsync(path));
            }
        }

        async Task TakenAsync(string text)
        {
            using (var comment = await reader.CommentAsync(text))
            {
                Assert.Equal(HttpStatusCode.SeeOther, comment.StatusCode);
            }

            var form = await ana.PageAsync(Edit);
            using (var autosave = await AutosaveAsync(form))
            {
                Assert.Equal(HttpStatusCode.NoContent, autosave.StatusCode);
            }

            using (var saved = await ana.PostAsync(form, "#text", ("f.body", text)))
            {
                Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            }

            using (var door = await SignInAsync())
            {
                Assert.Equal(HttpStatusCode.Redirect, door.StatusCode);
            }

            Assert.Contains(text, await reader.TextOfAsync(FaultySite.Page), StringComparison.Ordinal);
        }

        Task<HttpResponseMessage> SignInAsync() =>
            FaultySite
                .PersonOf(served)
                .PostAsync("/account/login", ("email", FaultySite.Ana), ("password", Person.Password));

        async Task<HttpResponseMessage> AutosaveAsync(IHtmlDocument form)
        {
            string ValueOf(string name) => form.QuerySelector($"#text [name='{name}']")?.GetAttribute("value") ?? "";
            return await ana.AskAsync(
                "/admin/autosave",
                request =>
                {
                    request.Method = HttpMethod.Post;
                    request.Headers.Add("X-Requested-With", "XMLHttpRequest");
                    request.Content = new FormUrlEncodedContent([
                        new("File", ValueOf("File")),
                        new("Base", ValueOf("Base")),
                        new("f.body", FaultySite.Typed),
                        new("__RequestVerificationToken", ValueOf("__RequestVerificationToken")),
                    ]);
                }
            );
        }
    }

    [Fact]
    public async Task A_start_that_may_not_write_there_says_what_to_do_in_one_line()
    {
        using var folder = new TempFolder();
        using var disk = SmallDisk.Mount(folder.Make("disk"), kilobytes: 1024);
        folder.Make("disk", "data");
        folder.Make("content");
        folder.Write("appsettings.json", "{}");
        disk.Close(true);
        var (code, _, error) = await Commands.RunAsync(folder, "serve", "--Data:Path=disk/data");
        disk.Close(false);
        Assert.Equal(ExitCode.CannotRun, code);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Give the account that runs it the right to", line, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TypedIn(IHtmlDocument page) =>
        page.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => area.Value);
}
