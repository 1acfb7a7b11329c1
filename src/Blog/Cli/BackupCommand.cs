using System.Globalization;
using Blog.Backup;
using Blog.Data;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Copies content, data and keys into one file, beside a running server or without one; and brings such a file back.</summary>
internal sealed class BackupCommand(Terminal terminal, BlogSettings settings)
{
    private const double Megabyte = 1024 * 1024;

    public async Task<int> BackUpAsync(string file, CancellationToken ct)
    {
        if (WhatIsMissing() is { } missing)
        {
            await terminal.Error.WriteLineAsync(
                $"{missing} Nothing was written; give backup the settings of the server."
            );
            return ExitCode.CannotRun;
        }

        return await ProgramRun.RunAsync(
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
    }

    /// <summary>Without the program's parts: they would open, or make, the database that is to be replaced.</summary>
    public async Task<int> RestoreAsync(string file, CancellationToken ct)
    {
        try
        {
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
            else if (report.SettingsFile is { } home && NamesAnotherServer())
            {
                await terminal.Error.WriteLineAsync(
                    $"{home} came with the backup and names another database: before a start, put the ConnectionStrings:Blog of this restore there."
                );
            }

            return ExitCode.Done;
        }
        catch (BackupException fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return ExitCode.CannotRun;
        }
    }

    /// <summary>Typed in another folder, or without the server's settings, it would make an empty blog and copy that.</summary>
    private string? WhatIsMissing()
    {
        if (!Directory.Exists(settings.Content.Path))
        {
            return $"There is no content folder {settings.Content.Path} ({Given("Content:Path")}).";
        }

        return settings.DatabaseConnection.FilePath is { } database && !File.Exists(database)
            ? $"There is no database {database} ({Given(settings.ConnectionStrings.Blog.Length > 0 ? "ConnectionStrings:Blog" : "Data:Path")})."
            : null;
    }

    private string Given(string key) => $"{key}, {settings.SourceOf(key)}";

    /// <summary>Whether a start that is not given what this command was given would write into the database of the first machine.</summary>
    private bool NamesAnotherServer()
    {
        try
        {
            var next = SettingsLayers.Read(settings.Start with { Arguments = [] }).DatabaseConnection;
            return next.Provider is DatabaseProvider.PostgreSql && next.Text != settings.DatabaseConnection.Text;
        }
        catch (SettingsException)
        {
            // The start will say it.
            return false;
        }
    }
}
