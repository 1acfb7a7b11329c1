using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

/// <summary>What may happen once, asked for by many at the same time, on both databases.</summary>
public sealed class OnceOnlyTests(PostgreSql server)
{
    private const int Many = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Databases => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory, MemberData(nameof(Databases))]
    public async Task One_sets_up(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        var made = await AtOnceAsync(
            site,
            (services, number) =>
                services
                    .GetRequiredService<SetupDesk>()
                    .CreateAsync(new NewAccount($"p{number}@example.org", $"p{number}", null, Role.Owner), Ct)
        );
        Assert.Single(made.OfType<AccountCreation.Made>());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_gets_a_handle(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        var made = await AtOnceAsync(
            site,
            (services, number) =>
                services
                    .GetRequiredService<AccountDesk>()
                    .CreateAsync(
                        new NewAccount($"p{number}@example.org", "The same", null, Role.Author),
                        Actor.System,
                        Ct
                    )
        );
        Assert.Single(made.OfType<AccountCreation.Made>());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_takes_an_invitation(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        string secret;
        await using (var scope = await Person.ScopeAsync(site))
        {
            secret =
                await scope
                    .ServiceProvider.GetRequiredService<AccountDesk>()
                    .InviteAsync("bo@example.org", Role.Editor, Actor.System, Ct)
                ?? "";
        }

        var made = await AtOnceAsync(
            site,
            (services, number) =>
                services.GetRequiredService<InvitationDesk>().AcceptAsync(secret, $"bo {number}", Person.Password, Ct)
        );
        Assert.Single(made.OfType<AccountCreation.Made>());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_of_two_owners_stays(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        Guid[] owners =
        [
            await Person.MakeAsync(site, "ana@example.org"),
            await Person.MakeAsync(site, "bo@example.org"),
        ];
        var changes = await AtOnceAsync(
            site,
            (services, number) =>
                services
                    .GetRequiredService<AccountDesk>()
                    .ChangeRoleAsync(owners[number % 2], Role.Editor, new Actor(null, "x"), Ct)
        );
        Assert.Contains(AccountChange.LastOwner, changes);
        await using var scope = await Person.ScopeAsync(site);
        var left = await scope.ServiceProvider.GetRequiredService<AccountDesk>().ListAsync(Ct);
        Assert.Single(left, account => account.Role is Role.Owner);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_code_of_the_app_and_one_recovery_code_are_taken_once(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        var id = await Person.MakeAsync(site, "ana@example.org");
        string key;
        string recovery;
        await using (var scope = await Person.ScopeAsync(site))
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account =
                await users.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("No account.");
            await users.ResetAuthenticatorKeyAsync(account);
            key = await users.GetAuthenticatorKeyAsync(account) ?? "";
            recovery = (await scope.ServiceProvider.GetRequiredService<RecoveryCodeDesk>().MakeAsync(id, Ct))[0];
        }

        var code = TotpProvider.CodeOf(Base32.Decode(key), site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        var codes = await AtOnceAsync(
            site,
            async (services, _) =>
            {
                var users = services.GetRequiredService<UserManager<Account>>();
                return await users.FindByIdAsync(id.ToString()) is { } account
                    && await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);
            }
        );
        Assert.Single(codes, isTaken => isTaken);
        var recovered = await AtOnceAsync(
            site,
            (services, _) => services.GetRequiredService<RecoveryCodeDesk>().UseAsync(id, recovery, Ct)
        );
        Assert.Single(recovered, isTaken => isTaken);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_sets_the_password_by_a_link(DatabaseProvider database)
    {
        await using var site = await SiteAsync(database);
        await Person.MakeAsync(site, "ana@example.org");
        string secret;
        await using (var scope = await Person.ScopeAsync(site))
        {
            secret =
                (await scope.ServiceProvider.GetRequiredService<ResetDesk>().MakeAsync("ana@example.org"))?.Secret
                ?? "";
        }

        var resets = await AtOnceAsync(
            site,
            (services, number) =>
                services.GetRequiredService<ResetDesk>().SetAsync(secret, $"walk number {number} in the hills", Ct)
        );
        Assert.Single(resets, reset => reset is PasswordReset.Made);
    }

    private async Task<TestSite> SiteAsync(DatabaseProvider database) =>
        database is DatabaseProvider.PostgreSql
            ? TestSite.With(
                "",
                "Database:Provider=PostgreSql",
                "ConnectionStrings:Blog=" + await server.NewDatabaseAsync()
            )
            : TestSite.With("");

    private static async Task<T[]> AtOnceAsync<T>(TestSite site, Func<IServiceProvider, int, Task<T>> ask) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, Many)
                .Select(number =>
                    Task.Run(
                        async () =>
                        {
                            await using var scope = await Person.ScopeAsync(site);
                            return await ask(scope.ServiceProvider, number);
                        },
                        Ct
                    )
                )
        );
}
