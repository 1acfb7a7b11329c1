using System.Net;
using Blog.Accounts;
using Blog.Backup;
using Blog.Data;
using Blog.Tests.Backup;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Faults;

/// <summary>The machine's clock a year ahead, a year behind, and right again (promises.md 14).</summary>
public sealed class ClockJumpTests(PostgreSql server)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_are_those_of_the_clock_s_time_and_limits_hold_as_long_as_they_say()
    {
        await using var site = TestSite.With(
            """
            === post/tea.md
            ---
            title: Tea
            date: 2026-02-01
            ---
            Leaves.
            === post/soon.md
            ---
            title: Soon
            date: 2026-03-02
            ---
            """,
            "Comments:Moderation=None"
        );
        var clock = new JumpingClock(site.Clock);
        site.Parts = services => services.AddSingleton<TimeProvider>(clock);
        await Person.MakeAsync(site, FaultySite.Ana);
        var (guest, reader) = (new Person(site), new Person(site));
        for (var tries = 0; tries < SignInThrottle.FreeTries; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, await TryAsync());
        }

        var looked = await reader.LookOverAsync(FaultySite.Typed);
        foreach (var jump in (TimeSpan[])[Year, -Year, TimeSpan.Zero])
        {
            clock.Jump = jump;
            Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync());
            Assert.Equal(jump > TimeSpan.Zero, await site.StatusOfAsync("/post/soon/") is HttpStatusCode.OK);
            Assert.Equal(jump >= TimeSpan.Zero, await site.StatusOfAsync("/post/tea/") is HttpStatusCode.OK);
            Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/health/ready"));
        }

        clock.Jump = Year;
        using (var stale = await reader.PostAsync(looked, "[data-publish]"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
            Assert.Contains("七里香", await FaultySite.BodyOfAsync(stale), StringComparison.Ordinal);
        }

        clock.Jump = TimeSpan.Zero;
        using (var sent = await reader.PostAsync(looked, "[data-publish]"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, await TryAsync());
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await site.StatusOfAsync("/post/soon/"));

        async Task<HttpStatusCode> TryAsync()
        {
            using var answer = await guest.PostAsync(
                "/account/login",
                ("email", FaultySite.Ana),
                ("password", "a wrong one")
            );
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_session_begun_ahead_lives_no_longer_and_ends_with_its_stamp_as_any()
    {
        await using var site = TestSite.With("");
        var clock = new JumpingClock(site.Clock) { Jump = Year };
        site.Parts = services => services.AddSingleton<TimeProvider>(clock);
        var ana = await site.SignedInAsync(Role.Owner);
        clock.Jump = TimeSpan.Zero;
        Assert.Equal(HttpStatusCode.OK, await ana.StatusOfAsync("/admin/"));
        await using (var scope = await Person.ScopeAsync(site))
        {
            var session = await scope
                .ServiceProvider.GetRequiredService<BlogDbContext>()
                .Set<Session>()
                .SingleAsync(Ct);
            Assert.Equal((clock.GetUtcNow(), clock.GetUtcNow()), (session.CreatedAt, session.LastSeenAt));
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = await accounts.FindByEmailAsync(FaultySite.Ana);
            Assert.NotNull(account);
            await accounts.UpdateSecurityStampAsync(account);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, await ana.StatusOfAsync("/admin/"));

        // And one that the clock makes old ends as if it were, without a fault.
        ana = await new Person(site).SignInAsync(FaultySite.Ana);
        clock.Jump = Year;
        Assert.Equal(HttpStatusCode.Redirect, await ana.StatusOfAsync("/admin/"));
    }

    [Fact]
    public async Task Backups_are_neither_made_in_a_storm_nor_left_out_for_a_year()
    {
        using var room = await BackupRoom.MakeAsync(DatabaseProvider.Sqlite, server);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new JumpingClock(time);
        using var desk = new BackupDesk(
            room.Writer(),
            new DatabaseFolder(room.Data),
            new BackupSettings { Every = TimeSpan.FromDays(1), Keep = 1 },
            clock
        );
        await MakeAsync();

        clock.Jump = Year;
        await MakeAsync();
        clock.Jump = -Year;
        await MakeAsync();
        clock.Jump = TimeSpan.Zero;
        await MakeAsync();
        time.Advance(TimeSpan.FromHours(23));
        Assert.False(desk.IsDue());
        time.Advance(TimeSpan.FromHours(2));
        await MakeAsync();

        // One that fails is tried again after an hour, whatever the clock says.
        await Assert.ThrowsAsync<BackupException>(() => desk.MakeAsync(Ct));
        foreach (var jump in (TimeSpan[])[Year, -Year])
        {
            clock.Jump = jump;
            Assert.False(desk.IsDue());
        }

        time.Advance(TimeSpan.FromHours(1));
        Assert.True(desk.IsDue());

        async Task MakeAsync()
        {
            Assert.True(desk.IsDue());
            var made = await desk.MakeAsync(Ct);
            Assert.False(desk.IsDue());
            Assert.Contains(made, desk.List());
        }
    }
}
