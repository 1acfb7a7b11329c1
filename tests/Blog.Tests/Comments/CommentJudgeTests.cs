using System.Net;
using Blog.Comments;
using Blog.Data;
using Blog.Tests.Data;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Comments;

/// <summary>Which comments wait, and which are taken for spam.</summary>
public sealed class CommentJudgeTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CommentModeration.None, null)]
    [InlineData(CommentModeration.FirstTime, HoldReason.FirstComment)]
    [InlineData(CommentModeration.All, HoldReason.Everyone)]
    public async Task A_stranger_waits_as_the_setting_says(CommentModeration moderation, HoldReason? held)
    {
        await using var room = await WithAsync(new CommentSettings { Moderation = moderation });
        Assert.Equal(held, await HeldAsync(room, room.Draft()));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Who_has_an_approved_comment_is_known_by_the_cookie_and_not_by_the_mail(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(
            provider,
            server,
            new CommentSettings { Moderation = CommentModeration.FirstTime }
        );
        var first = await room.KeepAsync(room.Draft() with { Mail = "ana@example.org" });
        Assert.Equal(CommentState.Waiting, first.State);
        var again = new CommentSender(CommentRoom.Home, "Firefox", first.CommenterId, AccountId: null);
        Assert.Equal(HoldReason.FirstComment, await HeldAsync(room, room.Draft(), again));
        await using (var db = room.Database.Open())
        {
            await db.Set<Comment>()
                .Where(row => row.Id == first.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(comment => comment.State, CommentState.Shown), Ct);
        }

        Assert.Null(await HeldAsync(room, room.Draft(), again));
        Assert.Equal(HoldReason.FirstComment, await HeldAsync(room, room.Draft() with { Mail = "ana@example.org" }));
        Assert.Equal(
            HoldReason.FirstComment,
            await HeldAsync(room, room.Draft(), again with { CommenterId = Guid.NewGuid() })
        );
    }

    [Theory]
    [InlineData("https://a.example https://b.example", null)]
    [InlineData("https://a.example https://b.example https://c.example", HoldReason.Links)]
    [InlineData("[a](https://a.example) <https://b.example> ![c](https://c.example/c.png)", HoldReason.Links)]
    [InlineData("Cheap PILLS here", HoldReason.BlockedWord)]
    [InlineData("Cheap pil ls here", null)]
    public async Task A_rule_holds_what_it_names(string text, HoldReason? held)
    {
        await using var room = await WithAsync(
            new CommentSettings { Moderation = CommentModeration.None, BlockedWords = ["", "pills"] }
        );
        Assert.Equal(held, await HeldAsync(room, room.Draft() with { Text = text }));
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task The_same_words_again_wait_however_they_are_set(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(provider, server);
        Assert.Null(await HeldAsync(room, room.Draft() with { Text = "Buy this now!" }));
        Assert.Equal(HoldReason.Duplicate, await HeldAsync(room, room.Draft() with { Text = "buy **THIS**\n\nnow" }));
    }

    [Fact]
    public async Task What_filled_the_trap_is_kept_as_spam()
    {
        await using var room = await WithAsync(new CommentSettings { Moderation = CommentModeration.None });
        var taken = await room.KeepAsync(room.Draft() with { Trap = "x" });
        Assert.Equal(CommentState.Spam, taken.State);
        Assert.Equal(0, (await room.ThreadAsync())?.Count);
    }

    [Fact]
    public async Task Staff_never_wait()
    {
        await using var room = await WithAsync(new CommentSettings { Moderation = CommentModeration.All });
        var staff = new CommentSender(CommentRoom.Home, "Firefox", CommenterId: null, Guid.NewGuid());
        var taken = await room.KeepAsync(
            room.Draft() with
            {
                Text = "https://a.example https://b.example https://c.example",
            },
            staff
        );
        Assert.Equal(CommentState.Shown, taken.State);
        Assert.True(Assert.Single((await room.ThreadAsync())?.Roots ?? []).IsOfStaff);
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task A_blocked_address_stays_blocked_when_the_month_s_key_has_gone(DatabaseProvider provider)
    {
        await using var room = await CommentRoom.MakeAsync(provider, server);
        var clock = room.Database.Clock;
        await using (var db = room.Database.Open())
        {
            db.Add(
                new BlockedAddress
                {
                    Address = room.Keys.HashOf(CommentRoom.Home, "2026-03"),
                    Key = "2026-03",
                    Until = clock.GetUtcNow().AddDays(90),
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(HoldReason.BlockedAddress, await HeldAsync(room, room.Draft()));
        Assert.Null(await HeldAsync(room, room.Draft(), From("192.0.2.8")));

        clock.Advance(TimeSpan.FromDays(80));
        room.Keys.DropBefore(clock.GetUtcNow());
        Assert.Equal(HoldReason.BlockedAddress, await HeldAsync(room, room.Draft()));

        // Each try renews it; a quarter of a year without one ends it.
        clock.Advance(TimeSpan.FromDays(80));
        Assert.Equal(HoldReason.BlockedAddress, await HeldAsync(room, room.Draft()));
        clock.Advance(TimeSpan.FromDays(91));
        Assert.Null(await HeldAsync(room, room.Draft()));
    }

    [Fact]
    public async Task A_household_is_one_address()
    {
        await using var room = await WithAsync(new CommentSettings());
        Assert.Equal(
            room.Keys.HashOf(IPAddress.Parse("2001:db8:1:2:aaaa::1"), "2026-03"),
            room.Keys.HashOf(IPAddress.Parse("2001:db8:1:2:bbbb::2"), "2026-03")
        );
        Assert.NotEqual(
            room.Keys.HashOf(IPAddress.Parse("2001:db8:1:2::1"), "2026-03"),
            room.Keys.HashOf(IPAddress.Parse("2001:db8:1:3::1"), "2026-03")
        );
        Assert.Equal(
            room.Keys.HashOf(IPAddress.Parse("192.0.2.7"), "2026-03"),
            room.Keys.HashOf(IPAddress.Parse("::ffff:192.0.2.7"), "2026-03")
        );
    }

    [Fact]
    public async Task Many_at_once_use_one_key()
    {
        using var folder = new TempFolder();
        var keys = new AddressKeys(folder.Path, TimeProvider.System);
        var hashes = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => keys.HashOf(CommentRoom.Home, "2026-03"), Ct))
        );
        Assert.All(hashes, hash => Assert.Equal(hashes[0], hash));
    }

    private static CommentSender From(string address) =>
        new(IPAddress.Parse(address), "Firefox", CommenterId: null, AccountId: null);

    private static async Task<HoldReason?> HeldAsync(CommentRoom room, CommentDraft draft, CommentSender? sender = null)
    {
        var taken = await room.KeepAsync(draft, sender);
        await using var db = room.Database.Open();
        return await db.Set<Comment>().Where(row => row.Id == taken.Id).Select(row => row.Held).SingleAsync(Ct);
    }

    private Task<CommentRoom> WithAsync(CommentSettings settings) =>
        CommentRoom.MakeAsync(DatabaseProvider.Sqlite, server, settings);
}
