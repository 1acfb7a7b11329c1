using System.Threading.Channels;
using Blog.Background;
using Blog.Data;

namespace Blog.Backup;

/// <summary>Makes backups behind the requests: when one is due, and when an owner asks.</summary>
public sealed partial class BackupTender(
    BackupDesk desk,
    LiveDatabase database,
    BackgroundRounds rounds,
    BackgroundFaults faults,
    TimeProvider clock,
    ILogger<BackupTender> log
) : BackgroundService
{
    private const string Work = "Making backups";

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Has one made as soon as none is.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        rounds.WhenAsync("Minding backups", WaitAsync, MakeAsync, stoppingToken);

    /// <summary>Until one is asked for, or due.</summary>
    private async Task WaitAsync(CancellationToken ct)
    {
        do
        {
            using var over = new CancellationTokenSource(Between, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, over.Token);
            try
            {
                await _asked.Reader.ReadAsync(either.Token);
                return;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // Nobody asked; perhaps one is due by now.
            }
        } while (!desk.IsDue());
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        try
        {
            if (await database.AskAsync(ct) is not DatabaseState.Ready)
            {
                return;
            }

            var made = await desk.MakeAsync(ct);
            faults.Succeed(Work);
            LogMade(made.Name, made.Size);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            faults.Fail(Work);
            LogNotMade(fault);
        }
    }

    [LoggerMessage(1901, LogLevel.Information, "Backup {Name} was made and read back, {Size} bytes")]
    private partial void LogMade(string name, long size);

    [LoggerMessage(1902, LogLevel.Error, "No backup was made")]
    private partial void LogNotMade(Exception fault);
}
