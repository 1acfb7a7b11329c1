using Blog.Backup;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>
/// Before anything reads the folders, or makes one that a restore has yet to put there: one that was killed on the way is finished,
/// since half of it is no state.
/// </summary>
internal static class CutRestore
{
    /// <returns>Whether the folders can be used.</returns>
    public static async Task<bool> FinishAsync(Terminal terminal, BlogSettings settings, CancellationToken ct)
    {
        try
        {
            if (await RestorePlan.FinishAsync(settings.Data.Path, settings.DatabaseConnection, ct))
            {
                await terminal.Error.WriteLineAsync("A restore that was cut short was finished.");
            }

            return true;
        }
        catch (BackupException fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return false;
        }
    }
}
