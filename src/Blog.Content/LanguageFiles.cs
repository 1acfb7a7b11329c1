using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The files of one language on their way to a site: each with what its sections give it, and whether readers see it.</summary>
internal sealed class LanguageFiles
{
    private readonly Dictionary<string, GoodVersion> _versions;
    private readonly Dictionary<string, PageState> _states;

    public LanguageFiles(SiteLanguage language, ImmutableArray<PlacedFile> files, Visibility visibility)
    {
        Language = language;
        Files = files;
        _versions = new Dictionary<string, GoodVersion>(files.Length, StringComparer.Ordinal);
        Shape = new FolderShape(files);
        Cascades = new CascadeBook(language, files, Shape);
        foreach (var file in files)
        {
            if (file.File.Served is { } served)
            {
                _versions[file.RealPath] = Cascades.Over(file, served);
            }
        }

        _states = StatesOf(visibility);
    }

    public SiteLanguage Language { get; }

    public ImmutableArray<PlacedFile> Files { get; }

    public FolderShape Shape { get; }

    public CascadeBook Cascades { get; }

    /// <summary>With what its sections give it; null when the file is no page.</summary>
    public GoodVersion? VersionOf(PlacedFile file) => _versions.GetValueOrDefault(file.RealPath);

    public PageState StateOf(PlacedFile file) => _states[file.RealPath];

    private Dictionary<string, PageState> StatesOf(Visibility visibility)
    {
        var states = new Dictionary<string, PageState>(Files.Length, StringComparer.Ordinal);
        var hiddenTrees = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            var state =
                VersionOf(file) is { } served ? visibility.StateOf(served.FrontMatter)
                : file.File.Reading is null ? PageState.Visible
                : PageState.Quarantined;
            states[file.RealPath] = state;
            if (state != PageState.Visible && Shape.PlaceOf(file.Path) == PagePlace.Index)
            {
                hiddenTrees.Add(FolderShape.Split(file.Path).Directory);
            }
        }

        foreach (var file in hiddenTrees.Count == 0 ? [] : Files)
        {
            var above = FolderShape.UpFrom(FolderShape.Split(file.Path).Directory).Append("");
            if (states[file.RealPath] == PageState.Visible && above.Any(hiddenTrees.Contains))
            {
                states[file.RealPath] = PageState.HiddenBySection;
            }
        }

        return states;
    }
}
