using System.Collections.Immutable;
using Blog.Content;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Reads the content folder and prints each problem in it.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    public async Task<int> RunAsync(BlogSettings settings, ProblemFormat format, CancellationToken ct)
    {
        var folder = settings.Content.Path;
        if (!Directory.Exists(folder))
        {
            await terminal.Error.WriteLineAsync(
                $"There is no content folder {folder} (Content:Path, {settings.SourceOf("Content:Path")})."
            );
            return ExitCode.CannotRun;
        }

        var problems = Find(settings);
        await new ProblemWriter(terminal.Output, FromHere(folder)).WriteAsync(problems, format, ct);
        return problems.Any(problem => problem.Severity is Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static ImmutableArray<Problem> Find(BlogSettings settings) => [];

    /// <summary>A workflow runs in the repository's root, from which GitHub counts.</summary>
    private static string FromHere(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative == "." ? "" : relative.Replace('\\', '/');
    }
}
