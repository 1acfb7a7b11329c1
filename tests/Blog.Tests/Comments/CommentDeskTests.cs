using System.Globalization;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

/// <summary>What is taken and what is refused, on each of the two databases (promises.md 13).</summary>
public sealed class CommentDeskTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_takes_comments_as_its_flag_its_age_and_its_state_say(bool site)
    {
        await using var room = await CommentRoom.MakeAsync(
            DatabaseProvider.Sqlite,
            server,
            new CommentSettings { Moderation = CommentModeration.None, CloseAfterDays = FlagCase.CloseAfterDays }
        );
        var cases = FlagCase.Of(site).ToList();
        room.Site = BuiltSite
            .Of(
                BuiltSite.Settings with
                {
                    Defaults = new FlagSettings { Comments = site },
                },
                [.. cases.Select(one => (one.Path, one.Text))]
            )
            .Site;
        var outcomes = new List<(string, string)>();
        foreach (var one in cases)
        {
            outcomes.Add((one.Name, (await room.SendAsync(room.Draft(one.Address))).GetType().Name));
        }

        Assert.Equal(
            cases.Select(one =>
                (
                    one.Name,
                    one.IsOpen ? "Taken"
                    : one.IsShown ? "Closed"
                    : "Nowhere"
                )
            ),
            outcomes
        );
        Assert.Equal(site ? 2 : 1, outcomes.Count(one => one.Item2 == "Taken"));
        await using var db = room.Database.Open();
        Assert.Equal(site ? 2 : 1, await db.Set<Comment>().CountAsync(Ct));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task What_is_taken_is_kept_as_it_was_typed_and_shown_as_it_is_safe(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(provider, server);
        var sent = room.Draft() with
        {
            Name = "  Ana\u202e\n Bel ",
            Mail = " ana@example.org ",
            Site = "example.org/ana",
            Text = "\r\n<b>bold</b>\r\n*and*\0\n\n",
        };
        var taken = await room.KeepAsync(sent);
        await using var db = room.Database.Open();
        var row = await db.Set<Comment>().SingleAsync(Ct);
        Assert.Equal(
            (taken.Id, "Ana⟨U+202E⟩ Bel", "ana@example.org", "https://example.org/ana", "<b>bold</b>\n*and*\uFFFD"),
            (row.Id, row.Name, row.Mail, row.Site, row.Text)
        );
        Assert.Equal("<p>&lt;b&gt;bold&lt;/b&gt;<br>\n<em>and</em>\uFFFD</p>", row.Html);
        Assert.Equal(("/post/a/", CommentState.Shown, "2026-03"), (row.Page, row.State, row.AddressMonth));
        Assert.Equal(room.Keys.HashOf(CommentRoom.Home, "2026-03"), row.Address);
        Assert.Equal(room.Database.Clock.GetUtcNow(), row.At);
        var thread = await room.ThreadAsync();
        Assert.Equal(row.Html, Assert.Single(thread?.Roots ?? []).Html);
        Assert.Equal(1, await CountAsync(db, CommentEnd.Shown));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Of_many_with_one_token_one_is_kept(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(provider, server);
        var token = room.Token();
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => room.Draft() with { Token = token })
                .Select(draft => Task.Run(() => room.SendAsync(draft), Ct))
        );
        Assert.Single(outcomes.OfType<CommentOutcome.Taken>());
        Assert.All(
            outcomes.OfType<CommentOutcome.Refused>(),
            refused => Assert.Equal([CommentFault.FormStale], refused.Faults)
        );
        await using var db = room.Database.Open();
        Assert.Equal(1, await db.Set<Comment>().CountAsync(Ct));
        Assert.Equal((1, 7), (await CountAsync(db, CommentEnd.Shown), await CountAsync(db, CommentEnd.BadToken)));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task A_reply_needs_a_comment_of_the_same_page_that_is_shown(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(provider, server);
        room.Site = BuiltSite.Of(("post/a.md", BuiltSite.Post("A")), ("post/b.md", BuiltSite.Post("B"))).Site;
        var first = await room.KeepAsync(room.Draft());
        var reply = await room.KeepAsync(room.Draft() with { ParentId = first.Id });
        foreach (
            var draft in new[]
            {
                room.Draft() with
                {
                    ParentId = 999,
                },
                room.Draft("/post/b/") with
                {
                    ParentId = first.Id,
                },
            }
        )
        {
            var refused = Assert.IsType<CommentOutcome.Refused>(await room.SendAsync(draft));
            Assert.Equal([CommentFault.ParentGone], refused.Faults);
        }

        var thread = await room.ThreadAsync();
        Assert.Equal(reply.Id, Assert.Single(Assert.Single(thread?.Roots ?? []).Replies).Id);
    }

    [Theory]
    [InlineData("name", "", CommentFault.NameMissing)]
    [InlineData("name", "\u202e\n ", null)]
    [InlineData("name", "81", CommentFault.NameTooLong)]
    [InlineData("mail", "ana", CommentFault.MailBad)]
    [InlineData("mail", "Ana <ana@example.org>", CommentFault.MailBad)]
    [InlineData("mail", "ana@exa mple.org", CommentFault.MailBad)]
    [InlineData("site", "javascript:alert(1)", CommentFault.SiteBad)]
    [InlineData("site", "http://user:word@example.org/", CommentFault.SiteBad)]
    [InlineData("site", "localhost", CommentFault.SiteBad)]
    [InlineData("text", " \n ", CommentFault.TextMissing)]
    [InlineData("text", "5001", CommentFault.TextTooLong)]
    [InlineData("text", "5000", null)]
    public async Task A_fault_names_its_field(string field, string value, CommentFault? fault)
    {
        await using var room = await CommentRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        var filled = int.TryParse(value, CultureInfo.InvariantCulture, out var length)
            ? new string('a', length)
            : value;
        var draft = room.Draft();
        draft = field switch
        {
            "name" => draft with { Name = filled },
            "mail" => draft with { Mail = filled },
            "site" => draft with { Site = filled },
            _ => draft with { Text = filled },
        };
        var outcome = await room.SendAsync(draft);
        Assert.Equal(fault is { } one ? [one] : [], outcome is CommentOutcome.Refused refused ? refused.Faults : []);
    }

    [Fact]
    public async Task What_is_sent_without_its_token_is_not_kept()
    {
        await using var room = await CommentRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        foreach (var token in new[] { "", "made up", room.Token("/post/b/") })
        {
            var refused = Assert.IsType<CommentOutcome.Refused>(
                await room.SendAsync(room.Draft() with { Token = token })
            );
            Assert.Equal([CommentFault.FormStale], refused.Faults);
        }

        await using var db = room.Database.Open();
        Assert.False(await db.Set<Comment>().AnyAsync(Ct));
        Assert.Equal(3, await CountAsync(db, CommentEnd.BadToken));
    }

    [Fact]
    public async Task Comments_follow_a_page_that_moves()
    {
        await using var room = await CommentRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        var taken = await room.KeepAsync(room.Draft());
        room.Site = BuiltSite.Of(("post/b.md", BuiltSite.Post("B", "date: 2026-01-01\nguid: /post/a/"))).Site;
        var moved = await room.KeepAsync(room.Draft("/post/b/") with { ParentId = taken.Id, Token = room.Token() });
        Assert.Equal("/post/a/", moved.Guid);
    }

    private static async Task<int> CountAsync(BlogDbContext db, CommentEnd end) =>
        await db.Set<CommentCount>().Where(count => count.End == end).SumAsync(count => count.Number, Ct);
}
