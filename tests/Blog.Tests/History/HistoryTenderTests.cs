using Blog.Admin;
using Blog.Data;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.History;

/// <summary>How long what was done is kept, on each of the two databases.</summary>
public sealed class HistoryTenderTests(PostgreSql server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task Acts_go_after_their_days_and_their_bytes_with_them(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        var old = store.Keep("old"u8);
        var young = store.Keep("young"u8);
        var opened = store.Keep("opened just now"u8);
        await using (var db = database.Open())
        {
            db.Add(ActAt(database.Clock.GetUtcNow().AddDays(-31), old));
            db.Add(ActAt(database.Clock.GetUtcNow().AddDays(-29), young));
            await db.SaveChangesAsync(Ct);
        }

        foreach (
            var file in Directory
                .GetFiles(folder.Path)
                .Where(file => !file.EndsWith(Convert.ToHexStringLower(opened), StringComparison.Ordinal))
        )
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-8));
        }

        await using var services = new ServiceCollection().AddScoped(_ => database.Open()).BuildServiceProvider();
        using var tender = new HistoryTender(
            services.GetRequiredService<IServiceScopeFactory>(),
            store,
            new HistorySettings { KeepDays = 30 },
            TestRounds.Of(database.Clock),
            database.Clock
        );
        await tender.TendAsync(Ct);

        await using var again = database.Open();
        Assert.Equal(young, (await again.Set<ActFile>().SingleAsync(Ct)).After);
        Assert.Null(store.Find(old));
        Assert.NotNull(store.Find(young));
        Assert.NotNull(store.Find(opened));
    }

    [Theory, MemberData(nameof(Data.LiveDatabaseTests.Both), MemberType = typeof(Data.LiveDatabaseTests))]
    public async Task What_a_kept_text_was_made_from_stays_as_long_as_the_text(DatabaseProvider provider)
    {
        using var database = await TestDatabase.MakeAsync(provider, server);
        await database.ReadyAsync();
        using var folder = new TempFolder();
        var store = new HistoryStore(folder.Path);
        var opened = store.Keep("opened, and typed into"u8);
        File.SetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(folder.Path)), DateTime.UtcNow.AddDays(-8));
        await using (var db = database.Open())
        {
            db.Add(
                new KeptText
                {
                    AccountId = Guid.NewGuid(),
                    Path = "post/tea.md",
                    Kind = KeptTextKind.Autosave,
                    Base = Convert.ToHexStringLower(opened),
                    Fields = "{}",
                    At = database.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        await using var services = new ServiceCollection()
            .AddScoped(_ => database.Open())
            .AddScoped<INamedBytes, KeptTextBases>()
            .BuildServiceProvider();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        using var tender = new HistoryTender(
            scopes,
            store,
            new HistorySettings(),
            TestRounds.Of(database.Clock),
            database.Clock
        );
        using var texts = new KeptTextTender(scopes, TestRounds.Of(database.Clock), database.Clock);
        database.Clock.Advance(TimeSpan.FromDays(29));
        await texts.TendAsync(Ct);
        await tender.TendAsync(Ct);
        Assert.NotNull(store.Find(opened));
        database.Clock.Advance(TimeSpan.FromDays(2));
        await texts.TendAsync(Ct);
        await tender.TendAsync(Ct);
        Assert.Null(store.Find(opened));
    }

    private static Act ActAt(DateTimeOffset at, byte[] after) =>
        new()
        {
            At = at,
            AccountName = "Ana",
            Kind = ActKind.SettingsChanged,
            Subject = "post/tea.md",
            State = ActState.Done,
            Files = [new ActFile { Path = "post/tea.md", After = after }],
        };
}
