using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Blog.Accounts;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Comments;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

/// <summary>
/// How long the list of comments takes, and what a reader's page asks for. The goal is 50 ms with 100,000 comments under 1,000
/// posts, which a long run has; the limit is ten times that, as other tests run beside.
/// </summary>
public sealed class ManyCommentsTests(PostgreSql server, ITestOutputHelper output)
{
    private const int UnderFirst = 500;
    private const int Rounds = 20;
    private const string Words = "with a word";

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    /// <summary>They are looked for in every row of the tab, and have no goal but that nobody gives up.</summary>
    private static readonly TimeSpan LimitOfWords = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Visible = TimeSpan.FromSeconds(10);
    private static readonly int Posts = Support.Rounds.AreMany ? 1000 : 20;
    private static readonly int Comments = Support.Rounds.AreMany ? 100_000 : 2000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With the usual tests the one that has no server of its own.</summary>
    public static TheoryData<DatabaseProvider> Databases =>
        Support.Rounds.AreMany ? LiveDatabaseTests.Both : [DatabaseProvider.Sqlite];

    [Theory, MemberData(nameof(Databases))]
    public async Task The_list_and_a_page_with_500_comments_are_quick_however_many_there_are(DatabaseProvider provider)
    {
        var files = new StringBuilder();
        for (var post = 0; post < Posts; post++)
        {
            var by = post % 2 == 0 ? "ana" : "bo";
            files.Append(
                CultureInfo.InvariantCulture,
                $"=== post/p{post}.md\n---\ntitle: Post {post}\ndate: 2026-01-01\nauthor: {by}\n---\n"
            );
        }

        await using var site = await CommentSite.WithAsync(provider, server, files.ToString());
        var editor = await site.SignedInAsync(Role.Editor, "ed");
        var author = await site.SignedInAsync(Role.Author, "ana");
        await FillAsync(site);
        var slow = new List<string>();
        foreach (
            var (name, person, address) in ((string, Person, string)[])
                [
                    ("waiting", editor, "/admin/comments"),
                    ("shown", editor, "/admin/comments?State=Shown"),
                    ("shown, page 20", editor, "/admin/comments?State=Shown&Number=20"),
                    ("of one post", editor, "/admin/comments?State=Shown&Post=/post/p0/"),
                    ("waiting, of an author", author, "/admin/comments"),
                    ("shown, of an author", author, "/admin/comments?State=Shown"),
                    (Words, editor, "/admin/comments?State=Shown&Words=kettle"),
                    ("without a page", editor, "/admin/comments?Lost=true"),
                ]
        )
        {
            await MeasureAsync(
                name,
                async () => Assert.Contains("<h1", await person.TextOfAsync(address), StringComparison.Ordinal)
            );
        }

        var reader = await site.GetAsync<CommentReader>();
        await MeasureAsync(
            "thread of 500",
            async () =>
            {
                reader.Forget("/post/p0/");
                Assert.Equal(UnderFirst, (await reader.FindAsync("/post/p0/", Ct))?.Count);
            }
        );
        var waiting = (await editor.PageAsync("/admin/comments?Post=/post/p1/")).QuerySelector("tbody tr")?.Id ?? "";
        var id = waiting["comment-".Length..];
        var asked = Stopwatch.StartNew();
        using (await editor.PostAsync("/admin/comments", ("Do", "Shown"), ("Chosen", id))) { }
        var thread = await reader.FindAsync("/post/p1/", Ct);
        Assert.NotNull(thread?.Find(long.Parse(id, CultureInfo.InvariantCulture)));
        output.WriteLine($"{provider}, approved and visible: {asked.Elapsed.TotalMilliseconds:F1} ms");
        Assert.True(asked.Elapsed < Visible, $"An approval is visible after {asked.Elapsed}.");
        Expect.Nothing(slow);

        async Task MeasureAsync(string name, Func<Task> ask)
        {
            await ask();
            var times = new List<TimeSpan>();
            for (var round = 0; round < Rounds; round++)
            {
                var since = Stopwatch.StartNew();
                await ask();
                times.Add(since.Elapsed);
            }

            times.Sort();
            var median = times[Rounds / 2];
            output.WriteLine(
                $"{provider}, {Comments} comments, {name}: median {median.TotalMilliseconds:F1} ms, worst {times[^1].TotalMilliseconds:F1} ms"
            );
            if (median > (name == Words ? LimitOfWords : Limit))
            {
                slow.Add($"{name}: {median}");
            }
        }
    }

    private static async Task FillAsync(TestSite site)
    {
        const int batch = 5000;
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var text = "I put the kettle on, and read this twice. " + new string('x', 200);
        var html = scope.ServiceProvider.GetRequiredService<CommentMarkup>().Render(text).Html;
        for (var number = 0; number < Comments; number++)
        {
            var page = $"/post/p{(number < UnderFirst ? 0 : 1 + (number % (Posts - 1)))}/";
            db.Add(
                new Comment
                {
                    PageKey = PageKey.Of(page),
                    Page = page,
                    At = site.Clock.GetUtcNow(),
                    Name = $"Reader {number}",
                    Mail = $"reader{number}@example.org",
                    Text = text,
                    Html = html,
                    HtmlVersion = CommentMarkup.Version,
                    State =
                        number < UnderFirst ? CommentState.Shown
                        : number % 100 == 0 ? CommentState.Waiting
                        : number % 20 == 1 ? CommentState.Spam
                        : CommentState.Shown,
                    CommenterId = Guid.NewGuid(),
                    Token = RandomNumberGenerator.GetBytes(16),
                    Words = RandomNumberGenerator.GetBytes(32),
                    Language = "en",
                }
            );
            if (number % batch == batch - 1 || number == Comments - 1)
            {
                await db.SaveChangesAsync(Ct);
                db.ChangeTracker.Clear();
            }
        }
    }
}
