using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Blog.Benchmarks.Corpora;
using Blog.Tests.Support;

namespace Blog.Tests.Hosting;

/// <summary>People at one site, each at their own pace until they are told to end; what went wrong for any of them is noted.</summary>
/// <param name="posts">On the disk of the server, oldest first.</param>
internal sealed class MixedUse(ServedProcess served, string content, IReadOnlyList<CorpusPost> posts)
{
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BetweenSaves = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenFiles = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenComments = TimeSpan.FromMilliseconds(700);

    /// <summary>The goal is a second; a debug build shares two cores with all who ask.</summary>
    private static readonly TimeSpan LongestUntilSeen = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, int> _done = new(StringComparer.Ordinal);

    /// <summary>What anybody met that they should not have.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>How long readers waited for a page. Milliseconds.</summary>
    public ConcurrentQueue<double> Waits { get; } = new();

    /// <summary>How often each thing was done.</summary>
    public IReadOnlyDictionary<string, int> Done => _done;

    /// <param name="owner">Signed in.</param>
    public Task RunAsync(Person owner, CancellationToken ct) =>
        Task.WhenAll(
            EachAsync(BetweenPages, ReadAsync(new Dice(1)), ct),
            EachAsync(BetweenPages, ReadAsync(new Dice(2)), ct),
            EachAsync(BetweenSaves, SaveIn(owner, new Dice(3)), ct),
            EachAsync(BetweenFiles, WriteFile(new Dice(4)), ct),
            EachAsync(BetweenComments, Comment(new Dice(5)), ct)
        );

    private async Task EachAsync(TimeSpan pause, Func<Task> act, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await act();
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
            {
                Errors.Enqueue($"{fault.GetType().Name}: {fault.Message}");
            }

            await Task.Delay(pause, CancellationToken.None);
        }
    }

    private Func<Task> ReadAsync(Dice dice)
    {
        var reader = new Person(served.AskAsync);
        return async () =>
        {
            var address = AddressOf(dice);
            var start = Stopwatch.GetTimestamp();
            using var answer = await reader.AskAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            Waits.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Note("pages read", answer, HttpStatusCode.OK);
        };
    }

    private string AddressOf(Dice dice) =>
        dice.Below(40) switch
        {
            0 => "/",
            1 => "/post/",
            2 => "/page/2/",
            3 => "/tags/",
            4 => "/index.xml",
            5 => "/search/?q=" + Uri.EscapeDataString(posts[dice.Below(posts.Count)].Path[5..9]),
            6 => "/comments/index.xml",
            _ => posts[dice.Below(posts.Count)].Address,
        };

    /// <summary>Each even post is the admin's to change, each odd one an editor's on the disk.</summary>
    private Func<Task> SaveIn(Person owner, Dice dice)
    {
        var number = 0;
        return async () =>
        {
            var post = posts[dice.Below(posts.Count / 2) * 2];
            var path = "/admin/raw/" + post.Path;
            var page = await owner.PageAsync(path);
            var text = (page.QuerySelector("textarea[name=Text]") as IHtmlTextAreaElement)?.Value ?? "";
            using var saved = await owner.PostAsync(page, "#raw", ("Text", $"{text}\nsaved-{++number}\n"));
            Note("posts saved", saved, HttpStatusCode.Redirect);
            using var seen = await owner.AskAsync(post.Address);
            Note("saved posts seen", seen, HttpStatusCode.OK);
            var body = await seen.Content.ReadAsStringAsync();
            if (!body.Contains($"saved-{number}", StringComparison.Ordinal))
            {
                Errors.Enqueue($"{post.Address} has not what was saved");
            }

            using var queue = await owner.AskAsync("/admin/comments?State=Shown");
            Note("queues looked at", queue, HttpStatusCode.OK);
        };
    }

    private Func<Task> WriteFile(Dice dice)
    {
        var reader = new Person(served.AskAsync);
        var number = 0;
        return async () =>
        {
            var post = posts[(dice.Below(posts.Count / 2) * 2) + 1];
            var words = $"written-{++number}.";
            await File.AppendAllTextAsync(Path.Join(content, post.Path), $"\n\n{words}\n");
            var start = Stopwatch.GetTimestamp();
            while (!(await reader.TextOfAsync(post.Address)).Contains(words, StringComparison.Ordinal))
            {
                if (Stopwatch.GetElapsedTime(start) > LongestUntilSeen)
                {
                    Errors.Enqueue($"{post.Address} has not what was written to its file");
                    return;
                }

                await Task.Delay(BetweenPages);
            }

            _done.AddOrUpdate("files written and seen", 1, (_, count) => count + 1);
        };
    }

    private Func<Task> Comment(Dice dice)
    {
        var number = 0;
        return async () =>
        {
            // A reader each, at an address of their own, as the proxy on this machine says.
            var reader = new Person(served.AskAsync);
            number++;
            reader.Headers["X-Forwarded-For"] = $"198.51.{number / 250}.{(number % 250) + 1}";
            using var looked = await reader.SendAsync(
                "/comments/preview",
                "",
                ("page", Uri.UnescapeDataString(posts[dice.Below(posts.Count)].Address)),
                ("name", $"Reader {number}"),
                ("text", $"Comment {number}")
            );
            if (!Note("comments previewed", looked, HttpStatusCode.OK))
            {
                return;
            }

            using var sent = await reader.PostAsync(await PageForms.ReadAsync(looked), "[data-publish]");
            Note("comments sent", sent, HttpStatusCode.SeeOther);
        };
    }

    /// <returns>Whether it was as expected.</returns>
    private bool Note(string what, HttpResponseMessage answer, HttpStatusCode expected)
    {
        if (answer.StatusCode != expected)
        {
            Errors.Enqueue($"{what}: {answer.RequestMessage?.RequestUri?.PathAndQuery} is {(int)answer.StatusCode}");
            return false;
        }

        _done.AddOrUpdate(what, 1, (_, count) => count + 1);
        return true;
    }
}
