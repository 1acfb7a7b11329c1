using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Gives each file's front matter what the sections above it, and last the settings, add to it.</summary>
internal sealed class CascadeBook
{
    private readonly SiteSettings _settings;
    private readonly FolderShape _shape;
    private readonly Dictionary<string, ImmutableArray<Cascade>> _sections = new(StringComparer.Ordinal);
    private readonly FrontMatter _site;

    public CascadeBook(SiteSettings settings, ContentSnapshot snapshot, FolderShape shape)
    {
        _settings = settings;
        _shape = shape;
        _site = SiteCascade.Of(settings);
        foreach (var file in snapshot.Files)
        {
            if (
                file.Served is { FrontMatter.Cascades: { IsEmpty: false } cascades }
                && shape.PlaceOf(file.Path) == PagePlace.Index
            )
            {
                _sections[FolderShape.Split(file.Path).Directory] = cascades;
            }
        }
    }

    /// <summary>A file's version with all that is given to it; the nearest section counts most.</summary>
    public GoodVersion Over(string file, GoodVersion own)
    {
        if (_sections.Count == 0 && _site.Keys.IsEmpty)
        {
            return own;
        }

        var page = own.FrontMatter;
        var (directory, _) = FolderShape.Split(file);
        var kind = _sections.Count > 0 ? KindOf(file, directory) : "page";
        foreach (var above in FolderShape.UpFrom(directory).Append(""))
        {
            if (!_sections.TryGetValue(above, out var cascades))
            {
                continue;
            }

            foreach (var cascade in cascades)
            {
                if (cascade.Target.Matches(file, kind, _settings.Language))
                {
                    page = CascadedFrontMatter.Over(page, cascade.Given);
                }
            }
        }

        page = _site.Keys.IsEmpty ? page : CascadedFrontMatter.Over(page, _site);
        return ReferenceEquals(page, own.FrontMatter) ? own : own with { FrontMatter = page };
    }

    /// <summary>What is given to a list whose directory holds no text of its own.</summary>
    public FrontMatter ForGenerated(string directory) =>
        _sections.Count == 0 && _site.Keys.IsEmpty
            ? FrontMatter.None
            : Over(directory + "/_index.md", new GoodVersion(FileHash.Of([]), FrontMatter.None)).FrontMatter;

    private string KindOf(string file, string directory)
    {
        if (_shape.PlaceOf(file) != PagePlace.Index)
        {
            return "page";
        }

        return directory.Length == 0 ? "home"
            : _settings.Taxonomies.Values.Contains(directory, StringComparer.Ordinal) ? "taxonomy"
            : _settings.Taxonomies.Values.Contains(FolderShape.TopOf(directory), StringComparer.Ordinal) ? "term"
            : "section";
    }
}
