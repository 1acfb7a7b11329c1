using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Gives each file's front matter what the sections above it, and last the settings, add to it.</summary>
internal sealed class CascadeBook
{
    private readonly SiteLanguage _language;
    private readonly FolderShape _shape;
    private readonly Dictionary<string, ImmutableArray<Cascade>> _sections = new(StringComparer.Ordinal);
    private readonly FrontMatter _site;

    public CascadeBook(SiteLanguage language, IEnumerable<PlacedFile> files, FolderShape shape)
    {
        _language = language;
        _shape = shape;
        _site = SiteCascade.Of(language.Settings);
        foreach (var file in files)
        {
            if (
                file.File.Served is { FrontMatter.Cascades: { IsEmpty: false } cascades }
                && shape.PlaceOf(file.Path) == PagePlace.Index
            )
            {
                _sections[FolderShape.Split(file.Path).Directory] = cascades;
            }
        }
    }

    /// <summary>A file's version with all that is given to it; the nearest section counts most.</summary>
    public GoodVersion Over(PlacedFile file, GoodVersion own) => Over(file.WrittenPath, file.Path, own);

    /// <summary>What is given to a list whose directory holds no text of its own.</summary>
    public FrontMatter ForGenerated(string directory)
    {
        if (_sections.Count == 0 && _site.Keys.IsEmpty)
        {
            return FrontMatter.None;
        }

        var file = directory + "/_index.md";
        return Over(file, file, new GoodVersion(FileHash.Of([]), FrontMatter.None)).FrontMatter;
    }

    private GoodVersion Over(string written, string place, GoodVersion own)
    {
        if (_sections.Count == 0 && _site.Keys.IsEmpty)
        {
            return own;
        }

        var page = own.FrontMatter;
        var (directory, _) = FolderShape.Split(place);
        var kind = _sections.Count > 0 ? KindOf(place, directory) : "page";
        foreach (var above in FolderShape.UpFrom(directory).Append(""))
        {
            if (!_sections.TryGetValue(above, out var cascades))
            {
                continue;
            }

            foreach (var cascade in cascades)
            {
                if (cascade.Target.Matches(written, place, kind, _language.Code))
                {
                    page = CascadedFrontMatter.Over(page, cascade.Given);
                }
            }
        }

        page = _site.Keys.IsEmpty ? page : CascadedFrontMatter.Over(page, _site);
        return ReferenceEquals(page, own.FrontMatter) ? own : own with { FrontMatter = page };
    }

    private string KindOf(string place, string directory)
    {
        if (_shape.PlaceOf(place) != PagePlace.Index)
        {
            return "page";
        }

        return directory.Length == 0 ? "home"
            : _language.Settings.Taxonomies.Values.Contains(directory, StringComparer.Ordinal) ? "taxonomy"
            : _language.Settings.Taxonomies.Values.Contains(FolderShape.TopOf(directory), StringComparer.Ordinal)
                ? "term"
            : "section";
    }
}
