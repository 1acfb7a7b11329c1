using System.Globalization;
using Blog.Backup;
using Blog.Data;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Copies content, data and keys into one file, beside a running server or without one; and brings such a file back.</summary>
internal sealed class BackupCommand(Terminal terminal, BlogSettings settings)
{
    private const double Megabyte = 1024 * 1024;

    public Task<int> BackUpAsync(string file, CancellationToken ct) =>
        ProgramRun.RunAsync(
            terminal,
            settings,
            async services =>
            {
                try
                {
                    var path = Path.GetFullPath(file, settings.Start.WorkingDirectory);
                    var manifest = await services.GetRequiredService<BackupWriter>().WriteAsync(path, ct);
                    var size = (new FileInfo(path).Length / Megabyte).ToString("F1", CultureInfo.InvariantCulture);
                    await terminal.Error.WriteLineAsync(
                        $"{manifest.Files.Length} files, {size} MB, read back whole. Who has {path} can sign in as anybody: keep it safe."
                    );
                    return ExitCode.Done;
                }
                catch (BackupException fault)
                {
                    await terminal.Error.WriteLineAsync(fault.Message);
                    return ExitCode.CannotRun;
                }
            },
            ct
        );

    /// <summary>Without the program's parts: they would open, or make, the database that is to be replaced.</summary>
    public async Task<int> RestoreAsync(string file, CancellationToken ct)
    {
        try
        {
            DataFolder.Prepare(settings.Data.Path);
            var restorer = new BackupRestorer(
                BackupSources.Of(settings),
                settings.DatabaseConnection,
                new DatabaseFolder(settings.Data.Path),
                TimeProvider.System
            );
            var report = await restorer.RestoreAsync(Path.GetFullPath(file, settings.Start.WorkingDirectory), ct);
            await terminal.Error.WriteLineAsync(
                $"Restored {report.Manifest.Files.Length} files of {report.Manifest.At:yyyy-MM-dd HH:mm 'UTC'}."
            );
            foreach (var kept in report.Kept)
            {
                await terminal.Error.WriteLineAsync($"What was there before is kept: {kept}");
            }

            if (report.SettingsFile is { } own && own != BackupSources.Of(settings).SettingsHome)
            {
                await terminal.Error.WriteLineAsync($"Its settings lie in {own}; yours were left alone.");
            }

            return ExitCode.Done;
        }
        catch (BackupException fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return ExitCode.CannotRun;
        }
    }
}
