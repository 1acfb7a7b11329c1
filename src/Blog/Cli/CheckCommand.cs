using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Hosting;
using Blog.Images;
using Blog.Publishing;

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

    private static ImmutableArray<Problem> Find(BlogSettings settings)
    {
        var folders = ContentFolders.Of(settings.Content, settings.Site);
        var build = WorkspaceReader.Read(settings.Site, settings.Content, settings.BasePath, folders);
        var pictures = new PictureCheck(folders, settings.Site.Images);
        return
        [
            .. build.Workspace.Problems,
            .. TextProblems(settings, folders.Content, build),
            .. pictures.Find(
                build.Workspace.Files.Where(file => file.File.Kind == ContentKind.Plain).Select(file => file.File.Path)
            ),
        ];
    }

    /// <summary>What only rendering shows, of hidden pages too.</summary>
    private static IEnumerable<Problem> TextProblems(BlogSettings settings, ContentFolder folder, SiteBuild build)
    {
        var renderer = new MarkdownRenderer(
            settings.Site.Markup,
            settings.Site.Summary.Length,
            settings.Site.Shortcodes
        );
        foreach (var file in build.Workspace.Files)
        {
            if (file.Version is not { } served || folder.Read(file.File.Path) is not { } bytes)
            {
                continue;
            }

            var text = PageText.Of(bytes, settings.Content.FallbackEncoding);
            var source =
                file.Page?.Body
                ?? new BodySource(
                    file.File.Path,
                    served.Hash,
                    served.FrontMatter.MathJax.Shape == FlagShape.True,
                    CjkCounting.Auto
                )
                {
                    Format =
                        served.FrontMatter.Markup
                        ?? (file.File.Kind == ContentKind.Html ? BodyFormat.Html : BodyFormat.Markdown),
                };
            var body = renderer.Render(text.Body, text.FirstLine, source);
            foreach (var problem in build.Site.Fill(body, source.File, served.FrontMatter).Problems)
            {
                yield return problem;
            }
        }
    }

    /// <summary>A workflow runs in the repository's root, from which GitHub counts.</summary>
    private static string FromHere(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative == "." ? "" : relative.Replace('\\', '/');
    }
}
