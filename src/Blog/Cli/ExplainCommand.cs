using Blog.Content.Explaining;
using Blog.Hosting;
using Blog.Publishing;

namespace Blog.Cli;

/// <summary>Tells what stands at an address or what became of a file, and why it looks as it does.</summary>
internal sealed class ExplainCommand(Terminal terminal, StartingPoint start)
{
    public async Task<int> RunAsync(BlogSettings settings, string asked, bool isJson, CancellationToken ct)
    {
        if (!Directory.Exists(settings.Content.Path))
        {
            await terminal.Error.WriteLineAsync(
                $"There is no content folder {settings.Content.Path} (Content:Path, {settings.SourceOf("Content:Path")})."
            );
            return ExitCode.CannotRun;
        }

        var folders = ContentFolders.Of(settings.Content, settings.Site);
        var found = new Explainer(
            settings.Site,
            settings.BasePath,
            WorkspaceReader.Snapshot(settings.Site, settings.Content, folders),
            TimeProvider.System.GetUtcNow(),
            folders.Content.Read
        ).Explain(InFolder(settings, asked));
        if (!found.IsFound)
        {
            await terminal.Error.WriteLineAsync($"Nothing stands at {VisibleText.Of(asked)}.");
            return ExitCode.Findings;
        }

        await new ExplanationWriter(terminal.Output, settings).WriteAsync(found, isJson);
        if (!isJson && found.Problems.Length > 0)
        {
            await terminal.Output.WriteAsync("\n");
            await new ProblemWriter(terminal.Output, "").WriteAsync(found.Problems, ProblemFormat.Text, ct);
        }

        return ExitCode.Done;
    }

    /// <summary>A file that lies where the command was typed, as the content or static folder names it.</summary>
    private string InFolder(BlogSettings settings, string asked)
    {
        var full = Path.GetFullPath(asked, start.WorkingDirectory);
        foreach (var folder in (string[])[settings.Content.StaticPath, settings.Content.Path])
        {
            if (folder.Length > 0 && File.Exists(full) && RealPath.IsInside(RealPath.Of(full), RealPath.Of(folder)))
            {
                return Path.GetRelativePath(RealPath.Of(folder), RealPath.Of(full)).Replace('\\', '/');
            }
        }

        return asked;
    }
}
