using Blog.Tests.Support;

namespace Blog.Tests.History;

/// <summary>A server killed at some moment of an act of many files: after its next start all are old, or all are new.</summary>
public sealed class KilledRenameTests
{
    private const int Posts = 300;
    private const string Ana = "ana@example.org";

    /// <summary>About what it takes to lay the new files beside the old ones, and to put them in place.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(150);

    private static readonly int Times = Rounds.AreMany ? 40 : 2;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rename_that_was_killed_is_done_whole_or_not_at_all()
    {
        using var folder = new TempFolder();
        var work = new WorkFolder(folder.Path);
        for (var number = 0; number < Posts; number++)
        {
            folder.Write(
                $"content/post/{number}.md",
                $"---\ntitle: Post {number}\ndate: 2026-01-01\ntags: [go, n{number}]\n---\nText.\n"
            );
        }

        folder.Write("content/tags/go/_index.md", "---\ntitle: go\n---\nOf it.\n");
        var (code, _, _) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal(0, code);
        var (random, halves) = (new Random(20261128), 0);
        var served = await ServedProcess.StartAsync(folder, []);
        try
        {
            var person = new Person((path, change) => served.AskAsync(path, change));
            await person.SignInAsync(Ana);
            for (var round = 0; round < Times; round++)
            {
                var (now, next) = NameIn(work.Content) == "go" ? ("go", "golang") : ("golang", "go");
                var page = await person.PageAsync($"/admin/terms/tags/change?Act=Rename&Terms={now}&Name={next}");
                var sending = person.PostAsync(page, "main form[method=post]");

                // Every other kill falls into the few milliseconds in which the files take their places.
                if (round % 2 == 0)
                {
                    await UntilAsync(sending, () => NameOf(work.Content, 0) == next);
                }
                else
                {
                    await UntilAsync(sending, () => work.Mark.IsSet);
                    await Task.Delay(random.NextDouble() * Longest, Ct);
                }

                served.Kill();
                await EndAsync(sending);
                halves += NamesIn(work.Content).Length - 1;
                served.Dispose();
                served = await ServedProcess.StartAsync(folder, []);
                NameIn(work.Content);
            }
        }
        finally
        {
            served.Dispose();
        }

        TestContext.Current.SendDiagnosticMessage($"{Times} kills, {halves} with some files renamed and some not");
    }

    /// <summary>The names that the files give the tag.</summary>
    private static string[] NamesIn(string content) =>
        [.. Enumerable.Range(0, Posts).Select(number => NameOf(content, number)).Distinct(StringComparer.Ordinal)];

    private static string NameOf(string content, int post) =>
        File.ReadAllText(Path.Join(content, "post", $"{post}.md")).Split("tags: [")[1].Split(',')[0];

    /// <summary>The one name that all files give the tag, its own text among them; nothing else is there.</summary>
    private static string NameIn(string content)
    {
        var name = Assert.Single(NamesIn(content));
        var own = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Join(content, "tags")));
        Assert.Equal(name, Path.GetFileName(own));
        Assert.Equal(
            $"---\ntitle: {name}\n---\nOf it.\n",
            File.ReadAllText(Assert.Single(Directory.EnumerateFileSystemEntries(own)))
        );
        Assert.Equal(Posts, Directory.EnumerateFileSystemEntries(Path.Join(content, "post")).Count());
        return name;
    }

    /// <summary>Waits for something, or for the answer. It yields and does not sleep, or it would wake too late.</summary>
    private static async Task UntilAsync(Task<HttpResponseMessage> sending, Func<bool> isSo)
    {
        while (!sending.IsCompleted && !isSo())
        {
            await Task.Yield();
        }
    }

    private static async Task EndAsync(Task<HttpResponseMessage> sending)
    {
        try
        {
            (await sending).Dispose();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The one who would have answered is gone.
        }
    }
}
