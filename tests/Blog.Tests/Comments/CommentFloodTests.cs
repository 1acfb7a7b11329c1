using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Blog.Comments;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Comments;

/// <summary>
/// Two hundred who post at once, each from an address of their own that a proxy on this machine names. What is taken has one row;
/// everything else is told to wait. Long runs do it in several rounds, with several comments from each address.
/// </summary>
public sealed class CommentFloodTests(ITestOutputHelper output)
{
    private const int Posters = 200;
    private const int MostAMinute = 120;
    private const int MostOfOneAMinute = 5;
    private const string Post = "/post/tea/";

    /// <summary>The goal is a half. One reads while two hundred post, and here both take their part of the same machine.</summary>
    private const double LeastSpeed = 0.01;

    private const string Files = """
        === post/tea.md
        ---
        title: Tea
        date: 2026-02-20
        ---
        Words.
        """;

    private static readonly Uri Root = new("http://localhost/");
    private static readonly int Floods = Support.Rounds.AreMany ? 3 : 1;
    private static readonly int Each = Support.Rounds.AreMany ? 7 : 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_hundred_at_once_each_that_is_taken_has_one_row_and_each_other_is_told_to_wait()
    {
        await using var site = OnPort("Comments:Moderation=None");
        using var client = await ClientAsync(site);
        var drafts = await DraftsAsync(site, client, Floods * Each);
        await ReadAsync(site, Task.Delay(TimeSpan.FromMilliseconds(300), Ct));
        var quiet = await ReadAsync(site, Task.Delay(TimeSpan.FromSeconds(1), Ct));
        var since = Stopwatch.StartNew();
        var flood = Task.Run(() => FloodAsync(client, drafts, Floods), Ct);
        var busy = await ReadAsync(site, flood);
        var answers = await flood;
        var took = since.Elapsed;

        var rows = await SentComments.AllAsync(site);
        var taken = answers.Where(answer => answer.Status is HttpStatusCode.SeeOther).ToList();
        output.WriteLine(
            $"{answers.Count} posts in {took.TotalMilliseconds:F0} ms, {taken.Count} taken; {quiet:F0} reads a second when it is "
                + $"quiet, {busy:F0} meanwhile: {busy / quiet:F2}"
        );
        Assert.Equal(Posters * Each * Floods, answers.Count);
        Assert.All(
            answers.Except(taken),
            answer =>
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
                Assert.InRange(answer.Wait, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
            }
        );

        Assert.Equal(
            taken.Select(answer => answer.Text).Order(StringComparer.Ordinal),
            rows.Select(row => row.Text).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            taken.Select(answer => answer.Place).Order(StringComparer.Ordinal),
            rows.Select(row => $"#comment-{row.Id}").Order(StringComparer.Ordinal)
        );

        // Later floods find the place that the first one took, but for what slid out of the minute since.
        Assert.InRange(taken.Count, MostAMinute, MostAMinute * (1 + Math.Ceiling(took.TotalMinutes)));
        Assert.All(
            rows.GroupBy(row => Convert.ToHexString(row.Address ?? [])),
            own => Assert.InRange(own.Count(), 1, MostOfOneAMinute * (1 + Math.Ceiling(took.TotalMinutes)))
        );
        Assert.Equal(
            (taken.Count, answers.Count - taken.Count),
            (await CountAsync(site, CommentEnd.Shown), await CountAsync(site, CommentEnd.Limited))
        );
        Assert.True(busy / quiet > LeastSpeed, $"{busy} reads a second, {quiet} when it is quiet.");
    }

    [Fact]
    public async Task Of_two_hundred_with_one_token_one_is_kept_and_the_others_get_their_text_back()
    {
        await using var site = OnPort();
        site.Parts = services => services.AddSingleton(new CommentRates(1000, 1000, 1000));
        using var client = await ClientAsync(site);
        var drafts = await DraftsAsync(site, client, each: 1);
        var answers = await FloodAsync(
            client,
            [.. drafts.Select(draft => draft with { Token = drafts[0].Token })],
            floods: 1
        );
        var row = Assert.Single(await SentComments.AllAsync(site));
        Assert.Equal(CommentState.Waiting, row.State);
        var taken = Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(taken.Text, row.Text);
        Assert.All(answers.Except([taken]), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
    }

    /// <summary>Keeps no cookies: each poster brings their own. The server takes 1,000 connections, and each poster has one.</summary>
    private static async Task<HttpClient> ClientAsync(TestSite site) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = Posters,
            }
        )
        {
            BaseAddress = new Uri(await site.UrlAsync()),
        };

    private static TestSite OnPort(params string[] settings) =>
        TestSite.OnPort(Files, ["ReverseProxy:KnownProxies:0=127.0.0.1", .. settings]);

    /// <summary>Each with the tokens that the form's script asks for, and old enough to be sent.</summary>
    private static async Task<List<Draft>> DraftsAsync(TestSite site, HttpClient client, int each)
    {
        var drafts = new List<Draft>();
        var cookies = new Dictionary<int, string>();
        for (var number = 1; number <= each; number++)
        {
            for (var poster = 1; poster <= Posters; poster++)
            {
                cookies.TryGetValue(poster, out var cookie);
                using var ask = new HttpRequestMessage(HttpMethod.Get, "/comments/token?page=" + Post);
                ask.Headers.TryAddWithoutValidation("Cookie", cookie);
                using var answer = await client.SendAsync(ask, Ct);
                cookies[poster] = cookie ??= answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
                drafts.Add(
                    new Draft(
                        $"198.51.{poster / 100}.{poster % 100}",
                        cookie,
                        $"Poster {poster}, text {number}",
                        json.RootElement.GetProperty("token").GetString() ?? "",
                        json.RootElement.GetProperty("__RequestVerificationToken").GetString() ?? ""
                    )
                );
            }
        }

        site.Clock.Advance(TimeSpan.FromSeconds(4));
        return drafts;
    }

    /// <summary>Sends all of a flood at once, and one flood after the other.</summary>
    private static async Task<List<Answer>> FloodAsync(HttpClient client, List<Draft> drafts, int floods)
    {
        var answers = new List<Answer>();
        foreach (var flood in drafts.Chunk(drafts.Count / floods))
        {
            answers.AddRange(await Task.WhenAll(flood.Select(draft => Task.Run(() => SendAsync(client, draft), Ct))));
        }

        return answers;
    }

    private static async Task<Answer> SendAsync(HttpClient client, Draft draft)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/comments/send");
        post.Headers.TryAddWithoutValidation("Cookie", draft.Cookie);
        post.Headers.TryAddWithoutValidation("X-Forwarded-For", draft.Address);
        post.Content = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["page"] = Post,
                ["name"] = "Ana",
                ["text"] = draft.Text,
                ["token"] = draft.Token,
                ["__RequestVerificationToken"] = draft.Request,
            }
        );
        using var answer = await client.SendAsync(post, Ct);
        return new Answer(
            draft.Text,
            answer.StatusCode,
            answer.Headers.Location is { } place ? new Uri(Root, place).Fragment : "",
            answer.Headers.RetryAfter?.Delta ?? default
        );
    }

    /// <returns>How many times a second one reader gets the page, one after the other.</returns>
    private static async Task<double> ReadAsync(TestSite site, Task until)
    {
        var since = Stopwatch.StartNew();
        var reads = 0;
        do
        {
            Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync(Post));
            reads++;
        } while (!until.IsCompleted);

        return reads / since.Elapsed.TotalSeconds;
    }

    private static async Task<int> CountAsync(TestSite site, CommentEnd end)
    {
        await using var scope = await Person.ScopeAsync(site);
        var counts = await scope
            .ServiceProvider.GetRequiredService<CommentCounter>()
            .ReadAsync(site.Clock.GetUtcNow(), Ct);
        return counts.GetValueOrDefault(end);
    }

    private sealed record Draft(string Address, string Cookie, string Text, string Token, string Request);

    private sealed record Answer(string Text, HttpStatusCode Status, string Place, TimeSpan Wait);
}
