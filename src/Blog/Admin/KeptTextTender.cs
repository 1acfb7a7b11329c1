using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Admin;

/// <summary>Once an hour lets go of texts that nobody came back for.</summary>
/// <param name="scopes">A context is made for each hour's work.</param>
public sealed partial class KeptTextTender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeptTextTender> log)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);
    private static readonly TimeSpan LapsedStay = TimeSpan.FromHours(24);
    private static readonly TimeSpan AutosaveStay = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Between, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TendAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    /// <returns>Whether it was done; when not, the log says why, and the next hour tries again.</returns>
    internal async Task<bool> TendAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var texts = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Set<KeptText>();
            var (lapsed, saved) = (clock.GetUtcNow() - LapsedStay, clock.GetUtcNow() - AutosaveStay);
            await texts
                .Where(text => text.At < saved || (text.Kind == KeptTextKind.Lapsed && text.At < lapsed))
                .ExecuteDeleteAsync(ct);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTended(fault);
            return false;
        }
    }

    [LoggerMessage(
        1601,
        LogLevel.Error,
        "Old texts that were kept could not be let go of; it is tried again in an hour"
    )]
    private partial void LogNotTended(Exception fault);
}
