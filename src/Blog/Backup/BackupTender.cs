using System.Threading.Channels;
using Blog.Data;

namespace Blog.Backup;

/// <summary>Makes backups behind the requests: when one is due, and when an owner asks.</summary>
public sealed partial class BackupTender(
    BackupDesk desk,
    LiveDatabase database,
    TimeProvider clock,
    ILogger<BackupTender> log
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Has one made as soon as none is.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Between, clock);
            var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            while (true)
            {
                var asked = _asked.Reader.WaitToReadAsync(stoppingToken).AsTask();
                if (await Task.WhenAny(tick, asked) == asked)
                {
                    _asked.Reader.TryRead(out _);
                    await MakeAsync(stoppingToken);
                    continue;
                }

                await tick;
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
                if (desk.IsDue())
                {
                    await MakeAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    /// <returns>Whether it was made; when not, the log says why.</returns>
    internal async Task<bool> MakeAsync(CancellationToken ct)
    {
        try
        {
            if (await database.AskAsync(ct) is not DatabaseState.Ready)
            {
                return false;
            }

            var made = await desk.MakeAsync(ct);
            LogMade(made.Name, made.Size);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotMade(fault);
            return false;
        }
    }

    [LoggerMessage(1901, LogLevel.Information, "Backup {Name} was made and read back, {Size} bytes")]
    private partial void LogMade(string name, long size);

    [LoggerMessage(1902, LogLevel.Error, "No backup was made")]
    private partial void LogNotMade(Exception fault);
}
