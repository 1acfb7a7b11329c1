using System.Net;
using System.Text;
using Blog.Accounts;
using Blog.Content;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Pages.Admin;

/// <summary>Whatever is done in the admin, in whatever order: undone in reverse, every name and byte is as at the start.</summary>
public sealed class HundredActsTests
{
    private const int Acts = 100;

    private const string Files = """
        === post/tea.md
        ---
        # of the garden
        title:   'Tea'
        date: 2026-01-02
        tags: [ "green", Go ] # two
        odd: {x: 1}
        ---
        one

        two
        === post/toml.md
        +++
        title = "Toml"
        date = 2026-01-03
        tags = ["go", "black"]
        +++
        Text.
        === post/trip/index.md
        ---
        title: Trip
        date: 2026-01-04
        tags:
          - 茶
          - green
        categories: travel
        ---
        A bundle.
        === post/trip/day.txt
        Rain
        === post/broken.md
        ---
        title: [Broken
        ---
        Since before the first act.
        === post/_index.md
        ---
        title: Posts
        cascade:
          tags: [Go]
        ---
        === note/one.md
        ---
        title: One
        date: 2026-01-05
        draft: true
        tags: yes
        ---
        === tags/green/_index.md
        ---
        title: green
        ---
        Of what is green.
        === tags/green/leaf.txt
        A leaf
        === _redirects
        # by hand
        /old/ /post/tea/ 302
        === about.md
        No front matter.
        """;

    /// <summary>Each is done at least once.</summary>
    private static readonly ActKind[] Kinds =
    [
        ActKind.PostCreated,
        ActKind.PostSaved,
        ActKind.PostMoved,
        ActKind.PostTrashed,
        ActKind.PostsChanged,
        ActKind.VersionRestored,
        ActKind.TermSaved,
        ActKind.TermRenamed,
        ActKind.TermMerged,
        ActKind.TermDeleted,
        ActKind.Undone,
    ];

    private static readonly int[] Seeds = Rounds.AreMany ? [.. Enumerable.Range(1, 10)] : [1];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int> AllSeeds => [.. Seeds];

    [Theory, MemberData(nameof(AllSeeds))]
    public async Task A_random_run_of_a_hundred_acts_undone_in_reverse_gives_the_folder_of_the_start(int seed)
    {
        await using var site = TestSite
            .With(Files)
            .Put(
                "post/crlf.md",
                Encoding.UTF8.GetBytes("\uFEFF---\r\ntitle: Crlf\r\ndate: 2026-01-06\r\n---\r\nText.\r\n")
            );
        var owner = await site.SignedInAsync(Role.Owner);
        await using var scope = await Person.ScopeAsync(site);
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var acts = new RandomActs(site, owner, db, new Random(seed), await owner.TokenAsync("/admin/posts"));
        var states = new Dictionary<long, string>();
        var last = 0L;
        var missing = Kinds.ToHashSet();
        for (var tries = 0; states.Count < Acts || missing.Count > 0; tries++)
        {
            Assert.True(
                tries < 5 * Acts,
                $"Seed {seed}: {states.Count} acts were done, and none of {string.Join(", ", missing)}."
            );
            var before = StateOf(site);
            var told = await acts.DoAsync();
            if (await NewestAsync(db) is { } newest && newest.Id != last)
            {
                states[newest.Id] = before;
                missing.Remove(newest.Kind);
                last = newest.Id;
            }
            else
            {
                Assert.True(before == StateOf(site), $"Seed {seed}: {told} changed something and wrote nothing down.");
            }
        }

        Assert.NotEqual(states[states.Keys.Min()], StateOf(site));
        foreach (var act in states.Keys.OrderDescending())
        {
            using var answer = await owner.SendAsync($"/admin/activity/{act}", acts.Token, ("back", "/admin"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var row = await db.Set<Act>().AsNoTracking().SingleAsync(one => one.Id == act, Ct);
            var told = row.UndoneById is null ? await AlertAsync(owner) : "";
            Assert.True(
                row.UndoneById is not null && states[act] == StateOf(site),
                $"Seed {seed}: {row.Kind} of {row.Subject} was not undone. {told}"
            );
        }

        TestContext.Current.SendDiagnosticMessage($"Seed {seed}: {states.Count} acts");
    }

    private static async Task<string> AlertAsync(Person owner) =>
        (await owner.PageAsync("/admin")).QuerySelector("[role=alert]")?.TextContent ?? "";

    private static Task<Act?> NewestAsync(BlogDbContext db) =>
        db.Set<Act>()
            .AsNoTracking()
            .Where(act => act.Files.Any())
            .OrderByDescending(act => act.Id)
            .FirstOrDefaultAsync(Ct);

    /// <summary>The names and bytes of all files, and the folders.</summary>
    private static string StateOf(TestSite site) =>
        string.Join(
            '\n',
            Directory
                .EnumerateDirectories(site.Content, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Append(FolderHash.Of(site.Content))
        );

    /// <summary>Does what comes to mind.</summary>
    private sealed class RandomActs(TestSite site, Person owner, BlogDbContext db, Random random, string token)
    {
        // A page that tells of the act before has a form for its undoing too.
        private const string Dry = "form:has([name=Fingerprint])";
        private const string Own = "form:has([name='Form.Title'])";

        private static readonly string[] Words = ["Green", "绿茶", "A: b", "yes", "C#", "naïve & co", "#5", "go lang"];
        private static readonly string[] Tags = ["green", "Go", "go", "black", "茶", "yes", "C#", "go lang", "true"];
        private static readonly string[] Sections = ["post", "note", "essays/long", ""];

        public string Token => token;

        /// <returns>What was tried.</returns>
        public async Task<string> DoAsync()
        {
            var (name, act) = Any<(string, Func<Task<HttpResponseMessage?>>)>([
                ("form", SaveAsync),
                ("form", SaveAsync),
                ("raw", SaveRawAsync),
                ("new", MakeAsync),
                ("move", MoveAsync),
                ("copy", CopyAsync),
                ("bulk", BulkAsync),
                ("trash", TrashAsync),
                ("back from the trash", RestoreAsync),
                ("term", ChangeTermAsync),
                ("term", ChangeTermAsync),
                ("term text", SaveTermAsync),
                ("version", BringBackAsync),
                ("undo", UndoAsync),
            ]);
            using var answer = await act();
            Assert.True(
                answer is null || (int)answer.StatusCode < 500,
                $"{name}: {answer?.StatusCode} {(answer is null ? "" : await answer.Content.ReadAsStringAsync())}"
            );
            return $"{name}: {answer?.StatusCode}";
        }

        private async Task<HttpResponseMessage?> SaveAsync()
        {
            var file = Any(Texts());
            var field = Any<(string, string)>([
                ("f.title", Any(Words)),
                ("f.body", $"{Any(Words)}\r\n\r\n{random.Next(100)}\r\n"),
                ("f.add-tags", Any(Tags)),
                ("f.tags", string.Join(", ", random.GetItems(Tags, random.Next(3)))),
                ("f.categories", Any(Words)),
                ("f.description", Any(Words)),
                ("f.toc", Any(["true", "false", ""])),
                ("f.weight", $"{random.Next(5)}"),
                ("f.date", "2026-02-0" + random.Next(1, 9)),
            ]);
            return await SendAsync($"/admin/edit/{Escaped(file)}", ("Base", HashOf(file)), field);
        }

        private async Task<HttpResponseMessage?> SaveRawAsync()
        {
            var file = Any(Texts());
            var text = await File.ReadAllTextAsync(Path.Join(site.Content, file));
            return await SendAsync(
                $"/admin/raw/{Escaped(file)}",
                ("Base", HashOf(file)),
                ("Text", random.Next(3) == 0 ? $"---\ntitle: {random.Next(100)}\n---\n{text}" : $"{text}\nline\n")
            );
        }

        private async Task<HttpResponseMessage?> MakeAsync() =>
            await SendAsync(
                "/admin/new",
                ("PostTitle", $"{Any(Words)} {random.Next(30)}"),
                ("Section", Any(Sections)),
                ("IsBundle", random.Next(2) == 0 ? "true" : "false")
            );

        private async Task<HttpResponseMessage?> MoveAsync()
        {
            var file = Any(Posts());
            return await SendAsync(
                $"/admin/move/{Escaped(file)}",
                ("Base", HashOf(file)),
                ("Section", Any(Sections)),
                ("Segment", random.Next(2) == 0 ? "" : $"at-{random.Next(20)}")
            );
        }

        private async Task<HttpResponseMessage?> CopyAsync() =>
            await SendAsync($"/admin/move/{Escaped(Any(Posts()))}?handler=Copy");

        private async Task<HttpResponseMessage?> BulkAsync() =>
            await ToManyAsync(Any(["AddTag", "RemoveTag", "Publish", "Unpublish"]), 5);

        private async Task<HttpResponseMessage?> TrashAsync() => await ToManyAsync("Trash", 2);

        private async Task<HttpResponseMessage?> ToManyAsync(string kind, int most) =>
            await SendAsync(
                "/admin/posts?handler=Bulk",
                [
                    ("Do", kind),
                    ("Tag", Any(Tags)),
                    .. random.GetItems(Posts(), random.Next(1, most + 1)).Distinct().Select(file => ("Chosen", file)),
                ]
            );

        private async Task<HttpResponseMessage?> RestoreAsync()
        {
            var trashed = await db.Set<Act>()
                .Where(act => act.Kind == ActKind.PostTrashed && act.UndoneById == null)
                .Select(act => act.Id)
                .Order()
                .ToArrayAsync();
            return trashed.Length == 0 ? null : await SendAsync("/admin/trash", ("act", $"{Any(trashed)}"));
        }

        private async Task<HttpResponseMessage?> ChangeTermAsync()
        {
            var (one, other) = (Uri.EscapeDataString(Any(Tags)), Uri.EscapeDataString(Any(Tags)));
            var change = Any([
                $"Act=Rename&Terms={one}&Name=new{random.Next(5)}",
                $"Act=Merge&Terms={one}&Name={other}",
                $"Act=Delete&Terms={one}",
            ]);
            using var answer = await owner.AskAsync("/admin/terms/tags/change?" + change);
            var page = await PageForms.ReadAsync(answer);
            return page.QuerySelector(Dry) is null ? null : await owner.PostAsync(page, Dry);
        }

        private async Task<HttpResponseMessage?> SaveTermAsync()
        {
            var name = Uri.EscapeDataString(Any(Tags));
            using var answer = await owner.AskAsync("/admin/terms/tags/edit?Term=" + name);
            var page = await PageForms.ReadAsync(answer);
            return page.QuerySelector(Own) is null
                ? await SendAsync("/admin/terms/tags/edit", ("Term", $"of {Any(Words)}"), ("Form.Title", Any(Words)))
                : await owner.PostAsync(page, Own, ("Form.Description", $"{Any(Words)} {random.Next(9)}"));
        }

        private async Task<HttpResponseMessage?> BringBackAsync()
        {
            var known = Texts();
            var versions = await db.Set<ActFile>()
                .AsNoTracking()
                .Where(file => file.Before != null && known.Contains(file.Path))
                .OrderBy(file => file.ActId)
                .ThenBy(file => file.Path)
                .ToArrayAsync();
            if (versions.Length == 0)
            {
                return null;
            }

            var version = Any(versions);
            return await SendAsync(
                $"/admin/history/{Escaped(version.Path)}",
                ("version", Convert.ToHexStringLower(version.Before ?? [])),
                ("seen", HashOf(version.Path))
            );
        }

        private async Task<HttpResponseMessage?> UndoAsync()
        {
            var acts = await db.Set<Act>()
                .Where(act => act.Files.Any() && act.UndoneById == null)
                .OrderByDescending(act => act.Id)
                .Select(act => act.Id)
                .Take(5)
                .ToArrayAsync();
            return acts.Length == 0 ? null : await SendAsync($"/admin/activity/{Any(acts)}");
        }

        private Task<HttpResponseMessage> SendAsync(string path, params (string, string)[] fields) =>
            owner.SendAsync(path, token, fields);

        private T Any<T>(T[] all) => all[random.Next(all.Length)];

        private string[] Texts() =>
            [
                .. Directory
                    .EnumerateFiles(site.Content, "*.md", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(site.Content, file))
                    .Order(StringComparer.Ordinal),
            ];

        private string[] Posts() => [.. Texts().Where(file => !file.EndsWith("_index.md", StringComparison.Ordinal))];

        private string HashOf(string file) => FileHash.Of(File.ReadAllBytes(Path.Join(site.Content, file))).Hex;

        private static string Escaped(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
    }
}
