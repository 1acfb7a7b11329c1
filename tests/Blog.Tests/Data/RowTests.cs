using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Data;

/// <summary>What the tables keep, and how, on each of the two databases.</summary>
public sealed class RowTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task A_moment_comes_back_and_is_ordered_by_whatever_its_offset(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        await using (var db = database.Open())
        {
            db.AddRange(ActAt(Noon, "first"), ActAt(Noon.ToOffset(TimeSpan.FromHours(-5)).AddMinutes(1), "second"));
            await db.SaveChangesAsync(Ct);
        }

        await using var again = database.Open();
        var acts = await again.Set<Act>().OrderByDescending(act => act.At).ToListAsync(Ct);
        Assert.Equal(["second", "first"], acts.Select(act => act.Subject));
        Assert.Equal(Noon, acts[1].At);
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task What_belongs_to_an_account_goes_with_it_but_for_what_it_did(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        var account = AccountOf("ana@example.org");
        await using (var db = database.Open())
        {
            db.Add(account);
            db.Add(
                new Session
                {
                    Id = Guid.NewGuid(),
                    AccountId = account.Id,
                    CreatedAt = Noon,
                    LastSeenAt = Noon,
                    Device = "Firefox on Linux",
                    Address = "192.0.2.x",
                }
            );
            db.Add(new RecoveryCode { AccountId = account.Id, Hash = new byte[32] });
            db.Add(ActAt(Noon, "settings", account));
            await db.SaveChangesAsync(Ct);
        }

        await using var again = database.Open();
        Assert.Equal(1, await again.Set<Account>().Where(row => row.Id == account.Id).ExecuteDeleteAsync(Ct));
        Assert.False(await again.Set<Session>().AnyAsync(Ct));
        Assert.False(await again.Set<RecoveryCode>().AnyAsync(Ct));
        Assert.Equal("Ana", (await again.Set<Act>().SingleAsync(Ct)).AccountName);
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task Of_two_first_owners_one_wins(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        var won = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            db.Add(new FirstOwner { AccountId = Guid.NewGuid(), At = Noon });
                            try
                            {
                                return await db.SaveChangesAsync(Ct);
                            }
                            catch (DbUpdateException)
                            {
                                return 0;
                            }
                        },
                        Ct
                    )
                )
        );
        Assert.Equal(1, won.Sum());
    }

    [Theory, MemberData(nameof(LiveDatabaseTests.Both), MemberType = typeof(LiveDatabaseTests))]
    public async Task A_mail_address_is_one_account_s_only(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        await using var db = database.Open();
        db.AddRange(AccountOf("ana@example.org"), AccountOf("ana@example.org"));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
    }

    private static Act ActAt(DateTimeOffset at, string subject, Account? by = null) =>
        new()
        {
            At = at,
            AccountId = by?.Id,
            AccountName = by?.Handle ?? "system",
            Kind = ActKind.SettingsChanged,
            Subject = subject,
            State = ActState.Done,
        };

    private static Account AccountOf(string email) =>
        new()
        {
            Id = Guid.NewGuid(),
            UserName = email,
            NormalizedUserName = Guid.NewGuid().ToString(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Handle = "Ana",
            Role = nameof(Role.Author),
            CreatedAt = Noon,
        };
}
