using Blog.Background;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Admin;

/// <summary>Once an hour lets go of texts that nobody came back for.</summary>
/// <param name="scopes">A context is made for each hour's work.</param>
public sealed class KeptTextTender(IServiceScopeFactory scopes, BackgroundRounds rounds, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);
    private static readonly TimeSpan LapsedStay = TimeSpan.FromHours(24);
    private static readonly TimeSpan AutosaveStay = TimeSpan.FromDays(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.AgeEveryAsync("Letting go of kept texts", Between, Between, TendAsync, stoppingToken);

    internal async Task TendAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<KeptText>();
        var (lapsed, saved) = (clock.GetUtcNow() - LapsedStay, clock.GetUtcNow() - AutosaveStay);
        await texts
            .Where(text => text.At < saved || (text.Kind == KeptTextKind.Lapsed && text.At < lapsed))
            .ExecuteDeleteAsync(ct);
    }
}
