using System.Net;
using Blog.Accounts;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public sealed class AccountDeskTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        await using var site = TestSite.With("");
        var owner = await Person.MakeAsync(site, "ana@example.org");
        var other = await Person.MakeAsync(site, "bo@example.org", Role.Editor);
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        var by = new Actor(other, "bo");
        Assert.Equal(AccountChange.LastOwner, await desk.RemoveAsync(owner, by, Ct));
        Assert.Equal(AccountChange.LastOwner, await desk.SuspendAsync(owner, by, Ct));
        Assert.Equal(AccountChange.LastOwner, await desk.ChangeRoleAsync(owner, Role.Editor, by, Ct));
        Assert.Equal(AccountChange.Done, await desk.ChangeRoleAsync(other, Role.Owner, Actor.System, Ct));
        Assert.Equal(AccountChange.Done, await desk.SuspendAsync(other, Actor.System, Ct));

        // One who is suspended cannot do everything.
        Assert.Equal(AccountChange.LastOwner, await desk.RemoveAsync(owner, by, Ct));
        Assert.Equal(AccountChange.Done, await desk.RestoreAsync(other, Actor.System, Ct));
        Assert.Equal(AccountChange.Done, await desk.RemoveAsync(owner, by, Ct));
        Assert.Equal(AccountChange.NotFound, await desk.RemoveAsync(owner, by, Ct));
    }

    [Fact]
    public async Task Nobody_changes_their_own_role()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "ana@example.org");
        var editor = await Person.MakeAsync(site, "bo@example.org", Role.Editor);
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        Assert.Equal(AccountChange.Self, await desk.ChangeRoleAsync(editor, Role.Owner, new Actor(editor, "bo"), Ct));
        Assert.Equal(Role.Editor, (await desk.FindAsync(editor, Ct))?.Role);
    }

    [Fact]
    public async Task An_invitation_makes_one_account_within_a_week()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "ana@example.org");
        var secret = await InviteAsync(site, "bo@example.org");
        var late = await InviteAsync(site, "co@example.org");
        var path = $"/account/invitation?secret={secret}";
        var guest = new Person(site);

        using var made = await guest.PostAsync(path, ("handle", "Bo"), ("password", Person.Password));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await guest.StatusOfAsync("/account/security"));
        Assert.DoesNotContain("<form", await new Person(site).TextOfAsync(path), StringComparison.Ordinal);
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        Assert.Equal(Role.Editor, (await desk.FindAsync("bo@example.org", Ct))?.Role);
        var open = Assert.Single(await desk.InvitationsAsync(Ct));
        Assert.Equal(("co@example.org", "ana"), (open.Email, open.InvitedBy));

        site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Empty(await desk.InvitationsAsync(Ct));
        await using var refused = scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        Assert.Equal(
            AccountFault.LinkWrong,
            Assert.Single(
                Assert
                    .IsType<AccountCreation.Refused>(
                        await refused
                            .ServiceProvider.GetRequiredService<InvitationDesk>()
                            .AcceptAsync(late, "Co", Person.Password, Ct)
                    )
                    .Faults
            )
        );
    }

    [Fact]
    public async Task A_withdrawn_invitation_is_worth_nothing()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "ana@example.org");
        var secret = await InviteAsync(site, "bo@example.org");
        await using var scope = await Person.ScopeAsync(site);
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        var invitation = Assert.Single(await desk.InvitationsAsync(Ct));
        Assert.True(await desk.WithdrawAsync(invitation.Id, Actor.System, Ct));
        Assert.False(await desk.WithdrawAsync(invitation.Id, Actor.System, Ct));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<InvitationDesk>().FindAsync(secret, Ct));
    }

    [Fact]
    public async Task A_reset_link_works_once_for_an_hour_and_ends_all_sessions()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "ana@example.org");
        var person = await new Person(site).SignInAsync("ana@example.org");
        var (path, late) = (await ResetPathAsync(site), await ResetPathAsync(site));

        using var done = await new Person(site).PostAsync(path, ("password", "another walk in the hills"));
        Assert.Equal("/account/login?said=reset", done.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await person.StatusOfAsync("/account/security"));
        Assert.DoesNotContain("<form", await person.TextOfAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await person.TextOfAsync(late), StringComparison.Ordinal);
        await person.SignInAsync("ana@example.org", "another walk in the hills");
        var act = Assert.Single(await ActsAsync(site, ActKind.PasswordChanged));
        Assert.Equal(("ana", "ana@example.org"), (act.AccountName, act.Subject));
        Assert.Equal("link", act.Details["by"]);

        var old = await ResetPathAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.DoesNotContain("<form", await new Person(site).TextOfAsync(old), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await new Person(site).TextOfAsync("/account/reset"), StringComparison.Ordinal);
    }

    private static async Task<string> InviteAsync(TestSite site, string email)
    {
        await using var scope = await Person.ScopeAsync(site);
        var by = new Actor(null, "ana");
        return await scope.ServiceProvider.GetRequiredService<AccountDesk>().InviteAsync(email, Role.Editor, by, Ct)
            ?? "";
    }

    [Fact]
    public async Task An_invitation_that_is_taken_is_no_changed_password()
    {
        await using var site = TestSite.With("");
        await Person.MakeAsync(site, "ana@example.org");
        var path = $"/account/invitation?secret={await InviteAsync(site, "bo@example.org")}";
        using var made = await new Person(site).PostAsync(path, ("handle", "Bo"), ("password", Person.Password));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Empty(await ActsAsync(site, ActKind.PasswordChanged));
        Assert.Equal(2, (await ActsAsync(site, ActKind.AccountAdded)).Count);
    }

    private static async Task<IReadOnlyList<ActView>> ActsAsync(TestSite site, ActKind kind)
    {
        await using var scope = await Person.ScopeAsync(site);
        var history = scope.ServiceProvider.GetRequiredService<HistoryDesk>();
        return (await history.FindAsync(new ActQuery { Kind = kind }, Ct)).Acts;
    }

    private static async Task<string> ResetPathAsync(TestSite site)
    {
        await using var scope = await Person.ScopeAsync(site);
        var link = await scope.ServiceProvider.GetRequiredService<ResetDesk>().MakeAsync("ana@example.org");
        return link?.Path ?? "";
    }
}
