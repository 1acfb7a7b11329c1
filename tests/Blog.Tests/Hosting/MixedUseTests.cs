using System.Diagnostics;
using System.Globalization;
using System.Net;
using Blog.Benchmarks.Corpora;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>Reading, editing and commenting at once; in long runs for ten minutes at 10,000 posts.</summary>
public sealed class MixedUseTests(ITestOutputHelper output)
{
    private const string Ana = "ana@example.org";
    private const double Megabyte = 1024 * 1024;

    /// <summary>How much more the last quarter may take than the second, when caches are full.</summary>
    private const double MostGrowth = 1.1;

    /// <summary>A debug build took 15 seconds at 10,000 posts, with the machine to itself.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMinutes(5);

    private static readonly int PostCount = Rounds.AreMany ? 10_000 : 100;
    private static readonly TimeSpan Lasts = Rounds.AreMany ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLooks = Lasts / 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_editors_and_commenters_at_once_meet_no_error_and_memory_stays_flat()
    {
        using var folder = new TempFolder();
        var content = new WorkFolder(folder.Path).Content;
        var posts = new Corpus(PostCount).WriteTo(content);
        foreach (var post in posts)
        {
            var text = post.Text.Replace("comments: false", "comments: true", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Join(content, post.Path), text, Ct);
        }

        var (code, _, _) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal(0, code);
        using var served = await ServedProcess.StartAsync(
            folder,
            ["--Site:Defaults:Comments=true", "--Comments:Moderation=None", "--ReverseProxy:KnownProxies:0=127.0.0.1"]
        );
        var owner = new Person(served.AskAsync);
        await owner.SignInAsync(Ana);
        output.WriteLine(
            $"The first search, which renders all texts, took {(await SearchAsync(owner)).TotalSeconds:F1} s"
        );
        var use = new MixedUse(served, content, posts);
        using var end = new CancellationTokenSource(Lasts);
        var running = use.RunAsync(owner, end.Token);
        var memory = new List<long>();
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(BetweenLooks, Ct);
            memory.Add(served.ResidentBytes);
        }

        await running;
        var exit = await served.StopAsync();
        var (before, after) = (
            Median(memory[(memory.Count / 4)..(memory.Count / 2)]),
            Median(memory[(memory.Count * 3 / 4)..])
        );
        var waits = use.Waits.Order().ToList();
        output.WriteLine(
            string.Join(", ", use.Done.Select(one => $"{one.Value} {one.Key}"))
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"; a page in {waits[waits.Count / 2]:F1} ms, 99 of 100 in {waits[waits.Count * 99 / 100]:F1}, all in {waits[^1]:F1}"
                )
        );
        output.WriteLine($"MB: {string.Join(' ', memory.Select(bytes => (int)(bytes / Megabyte)))}");
        Expect.Nothing(use.Errors);
        Expect.Nothing(served.Said.Where(line => line.Contains("[ERR]", StringComparison.Ordinal)));
        Assert.Equal(0, exit);
        Assert.All(
            ["pages read", "posts saved", "files written and seen", "comments sent"],
            what => Assert.True(use.Done.ContainsKey(what), $"No {what}.")
        );

        // A few seconds are no time to see memory grow in.
        Assert.True(
            !Rounds.AreMany || after < before * MostGrowth,
            $"{after / Megabyte:F0} MB at the end, {before / Megabyte:F0} before."
        );
    }

    /// <summary>One that takes longer than a request may goes on where the one before it ended.</summary>
    private static async Task<TimeSpan> SearchAsync(Person reader)
    {
        var start = Stopwatch.GetTimestamp();
        while (await reader.StatusOfAsync("/search/?q=tea") is not HttpStatusCode.OK)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < LongestSearch, "Nothing is found.");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(IEnumerable<long> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
