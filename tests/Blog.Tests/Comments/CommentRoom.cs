using System.Net;
using Blog.Comments;
using Blog.Content;
using Blog.Data;
using Blog.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Tests.Comments;

/// <summary>The desk of comments with a database of one test's own, and a site to write on.</summary>
internal sealed class CommentRoom : IAsyncDisposable
{
    private readonly TempFolder _keys = new();
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private int _sent;

    private CommentRoom(TestDatabase database, CommentSettings settings)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton<TimeProvider>(database.Clock)
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddSingleton(_ => new LiveDatabase(
                database.Connection,
                database.Folder,
                database.Clock,
                NullLogger<LiveDatabase>.Instance
            ))
            .AddSingleton(_ => new AddressKeys(_keys.Path, database.Clock))
            .AddSingleton(_ => new CommentLimits(new CommentRates(1000, 1000, 1000)))
            .AddSingleton<CommentTurn>()
            .AddSingleton<CommentTally>()
            .AddSingleton<CommentMarkup>()
            .AddSingleton<CommentTokens>()
            .AddSingleton<CommentReader>()
            .AddSingleton<ReplyNews>()
            .AddScoped(_ => database.Open())
            .AddScoped<CommentCounter>()
            .AddScoped<CommentJudge>()
            .AddScoped<CommentDesk>()
            .BuildServiceProvider();
    }

    public static IPAddress Home { get; } = IPAddress.Parse("192.0.2.7");

    public Site Site { get; set; } = BuiltSite.Of(("post/a.md", BuiltSite.Post("A"))).Site;

    public TestDatabase Database => _database;

    public AddressKeys Keys => _services.GetRequiredService<AddressKeys>();

    public static async Task<CommentRoom> MakeAsync(
        DatabaseProvider provider,
        PostgreSql server,
        CommentSettings? settings = null
    )
    {
        var database = await (await TestDatabase.MakeAsync(provider, server)).ReadyAsync();
        return new CommentRoom(database, settings ?? new CommentSettings { Moderation = CommentModeration.None });
    }

    /// <summary>A token that was read before, so that it is good at once.</summary>
    public string Token(string guid = "/post/a/") =>
        _services.GetRequiredService<CommentTokens>().Make(PageKey.Of(guid), isPreviewed: true);

    /// <summary>Words that were not sent before, from somebody new.</summary>
    public CommentDraft Draft(string address = "/post/a/") =>
        new(address, null, "Ana", "", "", $"Words {++_sent}", "", WantsMail: false, Token(address));

    public Task<CommentOutcome> SendAsync(CommentDraft draft, CommentSender? sender = null) =>
        InAsync<CommentDesk, CommentOutcome>(desk =>
            desk.SendAsync(
                Site,
                draft,
                sender ?? new CommentSender(Home, "Firefox", CommenterId: null, AccountId: null),
                TestContext.Current.CancellationToken
            )
        );

    /// <summary>Sends what must be taken.</summary>
    public async Task<CommentOutcome.Taken> KeepAsync(CommentDraft draft, CommentSender? sender = null) =>
        Assert.IsType<CommentOutcome.Taken>(await SendAsync(draft, sender));

    public async Task<TResult> InAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask<CommentThread?> ThreadAsync(string guid = "/post/a/") =>
        await _services.GetRequiredService<CommentReader>().FindAsync(guid, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
        _keys.Dispose();
    }
}
