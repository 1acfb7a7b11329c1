using System.Net;
using Blog.Content;
using Blog.Publishing;
using Blog.Tests.Support;

namespace Blog.Tests.Publishing;

public sealed class LiveSiteTests
{
    private const string OnePost = """
        === post/a.md
        ---
        title: First title
        date: 2026-01-01
        ---
        First text.
        """;

    [Fact]
    public async Task An_edit_shows_without_a_restart()
    {
        await using var site = TestSite.With(OnePost);
        Assert.Contains("First text", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);

        await site.WriteAsync("post/a.md", "---\ntitle: Second title\n---\nSecond text.");

        var page = await site.TextOfAsync("/post/a/");
        Assert.Contains("Second text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("First", page, StringComparison.Ordinal);
        Assert.Contains("Second title", await site.TextOfAsync("/post/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_a_rename_and_a_deletion_show_without_a_restart()
    {
        await using var site = TestSite.With(OnePost);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/b/"));

        await site.WriteAsync("post/b.md", "---\ntitle: B\n---\n");
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/b/"));

        File.Move(Path.Join(site.Content, "post/b.md"), Path.Join(site.Content, "post/c.md"));
        await site.RefreshAsync();
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/b/"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/c/"));

        await site.DeleteAsync("post/c.md");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/c/"));
    }

    [Fact]
    public async Task The_watcher_hears_of_an_edit_by_itself()
    {
        await using var site = TestSite.OnPort(OnePost);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));
        var ct = TestContext.Current.CancellationToken;

        await File.WriteAllTextAsync(Path.Join(site.Content, "post/a.md"), "---\ntitle: Heard\n---\n", ct);

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!(await site.TextOfAsync("/post/a/")).Contains("Heard", StringComparison.Ordinal))
        {
            Assert.True(
                System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5),
                "The edit never showed."
            );
            await Task.Delay(5, ct);
        }
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        await using var site = TestSite.With(
            string.Concat(
                Enumerable.Range(0, 20).Select(number => $"=== post/{number}.md\n---\ntitle: T{number}\n---\n")
            )
        );
        var reader = await site.GetAsync<SnapshotReader>();
        Assert.Equal(20, reader.ReadCount);

        await site.WriteAsync("post/7.md", "---\ntitle: Seven\n---\n");

        Assert.Equal(21, reader.ReadCount);
    }

    [Fact]
    public void Many_files_read_at_once_come_in_order_and_a_second_reading_changes_nothing()
    {
        using var folder = new TempFolder();
        var post = Directory.CreateDirectory(Path.Join(folder.Path, "post")).FullName;
        for (var number = 100; number < 400; number++)
        {
            var file = Path.Join(post, $"{number}.md");
            File.WriteAllText(file, number % 3 == 0 ? "---\ntitle: [\n---\n" : $"---\ntitle: T{number}\n---\n");
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var settings = new ContentSettings { Path = folder.Path };
        var reader = new SnapshotReader(
            ContentFolders.Of(settings, new SiteSettings()),
            new FrontMatterReader(ReadingSettings.Of(new SiteSettings(), settings)),
            SnapshotReader.UsualYouth,
            _ => false
        );
        var snapshot = reader.Read(new HashSet<string>());

        Assert.Equal(300, reader.ReadCount);
        Assert.Equal(
            Enumerable.Range(100, 300).Select(number => $"post/{number}.md"),
            snapshot.Files.Select(file => file.Path)
        );
        Assert.All(
            snapshot.Files,
            file =>
            {
                var number = int.Parse(file.Path[5..8], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(number % 3 == 0 ? null : $"T{number}", file.Reading?.FrontMatter?.Title);
            }
        );
        Assert.Same(snapshot, reader.Read(new HashSet<string>()));
        Assert.Equal(300, reader.ReadCount);
    }

    [Fact]
    public async Task A_post_dated_tomorrow_appears_when_tomorrow_comes()
    {
        await using var site = TestSite.With(
            """
            === post/soon.md
            ---
            date: 2026-03-02
            expiryDate: 2026-03-03
            ---
            """
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/soon/"));

        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/soon/"));

        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/soon/"));
    }

    [Fact]
    public async Task A_folder_renamed_away_leaves_every_answer_as_it_was_and_says_so_after_30_seconds()
    {
        await using var site = TestSite.With(
            string.Concat(
                Enumerable
                    .Range(0, 50)
                    .Select(number => $"=== post/{number}.md\n---\ntitle: T{number}\n---\nText {number}.\n")
            )
        );
        var addresses = Enumerable.Range(0, 50).Select(number => $"/post/{number}/").Append("/").ToList();
        var before = await AnswersAsync();

        Directory.Move(site.Content, site.Content + "-away");
        await site.RefreshAsync();
        Assert.Equal(before, await AnswersAsync());
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/ready"));

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusOfAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/live"));
        Assert.Equal(before, await AnswersAsync());

        Directory.Move(site.Content + "-away", site.Content);
        await site.RefreshAsync();
        Assert.Equal(before, await AnswersAsync());
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/ready"));

        async Task<List<string>> AnswersAsync()
        {
            var answers = new List<string>();
            foreach (var address in addresses)
            {
                answers.Add(await site.TextOfAsync(address));
            }

            return answers;
        }
    }

    [Fact]
    public async Task A_page_never_read_before_is_unavailable_while_its_folder_is_away()
    {
        await using var site = TestSite.With(OnePost);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/tags/"));
        Directory.Move(site.Content, site.Content + "-away");
        await site.RefreshAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusOfAsync("/post/a/"));
    }

    [Fact]
    public async Task An_emptied_folder_is_not_believed()
    {
        await using var site = TestSite.With(OnePost);
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));

        await site.DeleteAsync("post/a.md");

        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));
        Assert.NotNull((await site.GetAsync<ContentStatus>()).Trouble);
    }

    [Fact]
    public async Task Without_a_folder_at_the_start_every_page_is_unavailable_and_the_program_lives()
    {
        await using var site = TestSite.With("", "Content:Path=nowhere");
        using var home = await site.AskAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, home.StatusCode);
        Assert.NotNull(home.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusOfAsync("/post/a/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusOfAsync("/search/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusOfAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/live"));
    }

    [Fact]
    public async Task A_folder_that_was_never_filled_is_a_welcome()
    {
        await using var site = TestSite.With("");
        Assert.NotNull((await site.PageAsync("/")).QuerySelector(".notice"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/ready"));
    }

    [Fact]
    public async Task A_post_that_breaks_keeps_its_last_good_version()
    {
        await using var site = TestSite.With(OnePost);
        var before = await site.TextOfAsync("/post/a/");

        await site.WriteAsync("post/a.md", "---\ntitle: [broken\n---\nBroken text.");

        Assert.Equal(before, await site.TextOfAsync("/post/a/"));
        var problem = Assert.Single((await site.WorkspaceAsync()).Problems);
        Assert.Equal("fm-syntax", problem.Code);
        Assert.Contains("version before", problem.Message, StringComparison.Ordinal);

        await site.WriteAsync("post/a.md", "---\ntitle: Mended\n---\n");
        Assert.Contains("Mended", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_was_never_good_hurts_no_other()
    {
        await using var site = TestSite.With(
            $"""
            {OnePost}
            === post/bomb.md
            ---
            tags: {new string('[', 60_000)}
            ---
            === post/empty.md
            === post/undated.md
            ---
            title: Undated
            ---
            === post/twin-1.md
            ---
            slug: twin
            ---
            === post/twin-2.md
            ---
            slug: twin
            ---
            """
        );
        await File.WriteAllBytesAsync(
            Path.Join(site.Content, "post/binary.md"),
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 3],
            TestContext.Current.CancellationToken
        );
        File.SetLastWriteTimeUtc(Path.Join(site.Content, "post/binary.md"), DateTime.UtcNow.AddMinutes(-1));
        foreach (
            var address in new[]
            {
                "/",
                "/post/",
                "/post/a/",
                "/post/undated/",
                "/post/twin/",
                "/post/empty/",
                "/search/?q=text",
            }
        )
        {
            Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(address));
        }

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/bomb/"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusOfAsync("/post/binary/"));
        Assert.Equal(
            ["encoding", "fm-too-complex", "no-front-matter", "date-missing", "address-collision", "date-missing"],
            (await site.WorkspaceAsync()).Problems.Select(problem => problem.Code)
        );
    }

    [Fact]
    public async Task A_file_no_one_may_read_leaves_the_others_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        await using var site = TestSite.With(OnePost);
        await Pipe.MakeAsync(Path.Join(site.Content, "post", "pipe.md"));
        File.CreateSymbolicLink(Path.Join(site.Content, "post", "nowhere.md"), "/does/not/exist.md");
        File.CreateSymbolicLink(Path.Join(site.Content, "post", "outside.md"), "/etc/hostname");
        File.CreateSymbolicLink(Path.Join(site.Content, "post", "round"), site.Content);

        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/a/"));
        Assert.Equal(
            ["nowhere unreadable", "outside symlink-outside", "pipe unreadable"],
            (await site.WorkspaceAsync()).Problems.Select(problem =>
                $"{Path.GetFileNameWithoutExtension(problem.File)} {problem.Code}"
            )
        );
    }

    [Fact]
    public async Task A_body_is_rendered_when_asked_for_and_once()
    {
        await using var site = TestSite.With(
            string.Concat(
                Enumerable
                    .Range(0, 30)
                    .Select(number => $"=== post/{number}.md\n---\ntitle: T{number}\n---\nText {number}.\n")
            )
        );
        var bodies = await site.GetAsync<BodyDesk>();
        Assert.Equal(0, bodies.RenderCount);

        await site.StatusOfAsync("/");
        Assert.Equal(10, bodies.RenderCount);

        await site.StatusOfAsync("/");
        Assert.Equal(10, bodies.RenderCount);
    }

    [Fact]
    public async Task A_half_written_file_is_not_shown()
    {
        await using var site = TestSite.With(OnePost);
        var before = await site.TextOfAsync("/post/a/");
        var ct = TestContext.Current.CancellationToken;

        // Just now, as an editor does it: emptied first, then filled.
        await File.WriteAllTextAsync(Path.Join(site.Content, "post/a.md"), "", ct);
        await site.RefreshAsync("post/a.md");
        Assert.Equal(before, await site.TextOfAsync("/post/a/"));
        Assert.True((await site.GetAsync<SiteRefresher>()).WantsRetry);

        await File.WriteAllTextAsync(Path.Join(site.Content, "post/a.md"), "---\ntitle: Whole\n---\n", ct);
        await site.RefreshAsync("post/a.md");
        Assert.Contains("Whole", await site.TextOfAsync("/post/a/"), StringComparison.Ordinal);
    }
}
