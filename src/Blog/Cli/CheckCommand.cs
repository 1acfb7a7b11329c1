using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Markup;
using Blog.Hosting;
using Blog.Images;
using Blog.Publishing;
using Blog.Publishing.Drawings;
using Blog.Publishing.Formulas;
using Microsoft.Extensions.Logging.Abstractions;

namespace Blog.Cli;

/// <summary>Reads the content folder and prints each problem in it.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    /// <summary>Texts whose formulas are read, on a thread of their own, while further ones are rendered.</summary>
    private const int MostBehind = 100;

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

        var problems = await FindAsync(settings);
        await new ProblemWriter(terminal.Output, FromHere(folder)).WriteAsync(problems, format, ct);
        return problems.Any(problem => problem.Severity is Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task<ImmutableArray<Problem>> FindAsync(BlogSettings settings)
    {
        var folders = ContentFolders.Of(settings.Content, settings.Site);
        var build = WorkspaceReader.Read(settings.Site, settings.Content, settings.BasePath, folders);
        var problems = build.Workspace.Problems.ToBuilder();
        await foreach (var problem in TextProblemsAsync(settings, folders.Content, build))
        {
            problems.Add(problem);
        }

        var pictures = new PictureCheck(folders, settings.Site.Images);
        problems.AddRange(
            pictures.Find(
                build.Workspace.Files.Where(file => file.File.Kind == ContentKind.Plain).Select(file => file.File.Path)
            )
        );
        return problems.ToImmutable();
    }

    /// <summary>What only rendering shows, of hidden pages too.</summary>
    private static async IAsyncEnumerable<Problem> TextProblemsAsync(
        BlogSettings settings,
        ContentFolder folder,
        SiteBuild build
    )
    {
        using var formulas = new FormulaDesk(new DrawingCache(new CacheFolder(null)), NullLogger<DrawingDesk>.Instance);
        var renderer = new MarkdownRenderer(
            settings.Site.Markup,
            settings.Site.Summary.Length,
            settings.Site.Shortcodes
        );
        var behind = new Queue<Task<IReadOnlyList<Problem>>>();
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
            var body = build.Site.Fill(
                renderer.Render(text.Body, text.FirstLine, source),
                source.File,
                served.FrontMatter
            );
            foreach (var problem in body.Problems)
            {
                yield return problem;
            }

            behind.Enqueue(formulas.CheckAsync(body, source.File));
            if (behind.Count > MostBehind)
            {
                foreach (var problem in await behind.Dequeue())
                {
                    yield return problem;
                }
            }
        }

        foreach (var problem in (await Task.WhenAll(behind)).SelectMany(found => found))
        {
            yield return problem;
        }
    }

    /// <summary>A workflow runs in the repository's root, from which GitHub counts.</summary>
    private static string FromHere(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative == "." ? "" : relative.Replace('\\', '/');
    }
}
