using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Transfer;
using Blog.Hosting;
using Blog.Publishing;

namespace Blog.Cli;

/// <summary>Brings a Hugo site's configuration into the settings; its content stays as it is.</summary>
internal sealed class ImportHugoCommand(Terminal terminal, StartingPoint start)
{
    /// <param name="site">As typed; relative to where the command was typed.</param>
    /// <param name="isDry">Only tell what would be written.</param>
    public async Task<int> RunAsync(BlogSettings settings, string site, bool isDry, CancellationToken ct)
    {
        var folder = Path.GetFullPath(site, start.WorkingDirectory);
        if (!Directory.Exists(folder))
        {
            await terminal.Error.WriteLineAsync($"There is no folder {folder}.");
            return ExitCode.CannotRun;
        }

        var reading = HugoSiteReader.Read(folder);
        if (reading.Site is not { } hugo)
        {
            await new ProblemWriter(terminal.Error, "").WriteAsync(reading.Problems, ProblemFormat.Text, ct);
            return ExitCode.CannotRun;
        }

        await terminal.Error.WriteLineAsync($"Read {string.Join(", ", hugo.Files)} in {folder}");
        var (facts, missing) = Look(hugo, settings);
        var imported = HugoSettings.Of(hugo, facts);
        var tried = TriedSettings.Of(imported.Settings);
        List<Problem> problems = [.. missing, .. imported.Problems, .. tried.Problems];
        List<KeyValuePair<string, string>> saved =
        [
            .. tried.Saved.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
        ];
        await terminal.Output.WriteAsync(SavedSettings.ToJson(saved));
        foreach (var setting in tried.Outside)
        {
            await terminal.Output.WriteLineAsync($"--{setting.Key}={setting.Value}");
        }

        await new ProblemWriter(terminal.Output, "").WriteAsync(problems, ProblemFormat.Text, ct);
        await TellOutsideAsync(tried.Outside);
        await WriteAsync(new SavedSettings(start, settings.Data.Path), saved, isDry);
        return problems.Exists(problem => problem.Severity is not Severity.Info) ? ExitCode.Findings : ExitCode.Done;
    }

    private static (HugoFacts Facts, ImmutableArray<Problem> Problems) Look(HugoSite hugo, BlogSettings settings)
    {
        if (!Directory.Exists(hugo.ContentFolder))
        {
            return (
                HugoFacts.None,
                [
                    new Problem(
                        "config-value",
                        Severity.Warning,
                        hugo.Files[0],
                        0,
                        0,
                        $"There is no content folder {hugo.ContentFolder}."
                    ),
                ]
            );
        }

        var content = settings.Content with { Path = hugo.ContentFolder, StaticPath = "" };
        var folders = ContentFolders.Of(content, settings.Site);
        var workspace = WorkspaceReader.Read(settings.Site, content, settings.BasePath, folders).Workspace;
        return (HugoFacts.Of([.. workspace.Files.Select(file => file.Page).OfType<ContentPage>()], TextOf), []);

        string TextOf(string file) => folders.Content.Read(file) is { } bytes ? PageText.Of(bytes).Body : "";
    }

    private Task TellOutsideAsync(ImmutableArray<ImportedSetting> outside) =>
        outside.IsEmpty
            ? Task.CompletedTask
            : terminal.Error.WriteLineAsync(
                $"Give {string.Join(" and ", outside.Select(setting => setting.Key))} on the command line as above, or in appsettings.json: not kept in the data folder."
            );

    private async Task WriteAsync(SavedSettings target, List<KeyValuePair<string, string>> saved, bool isDry)
    {
        if (isDry)
        {
            await terminal.Error.WriteLineAsync($"Nothing written (--dry-run); without it, {target.File}");
            return;
        }

        var isWritten = target.Add(saved);
        await terminal.Error.WriteLineAsync(isWritten ? $"Wrote {target.File}" : $"Nothing new for {target.File}");
    }
}
