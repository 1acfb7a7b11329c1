using System.Collections.Immutable;
using Blog.Content.Editing;

namespace Blog.Content;

/// <summary>Where the own texts of terms lie, in each language's folder: <c>tags/go/_index.md</c> (content-contract.md F9).</summary>
public sealed class TermPlaces(SiteSettings settings)
{
    private readonly LanguageBook _book = new(settings);

    public TermRule Rule { get; } = TermRule.Of(settings);

    /// <summary>The keys of the languages, the default one first.</summary>
    public ImmutableArray<string> Languages =>
        [.. _book.All.OrderBy(language => language != _book.Default).Select(language => language.Code)];

    /// <summary>The term that a file is the own text of; null for any other file.</summary>
    /// <param name="path">Relative to the content folder, with <c>/</c>.</param>
    public TermPlace? Find(string path)
    {
        if (!_book.TryPlace(path, out var language, out var place))
        {
            return null;
        }

        var (directory, name) = FolderShape.Split(place);
        if (
            FolderShape.BaseName(name) != "_index"
            || ContentKinds.Of(name) is not (ContentKind.Markdown or ContentKind.Html)
        )
        {
            return null;
        }

        var plural = FolderShape.TopOf(directory);
        return plural.Length < directory.Length && Rule.Taxonomies.Contains(plural, StringComparer.Ordinal)
            ? new TermPlace(language.Code, plural, directory[(plural.Length + 1)..])
            : null;
    }

    /// <summary>The file that a term's own text in a language would be; null where no folder can have its name.</summary>
    /// <param name="language">A key of <see cref="Languages"/>.</param>
    public string? FileOf(string language, string plural, string term)
    {
        var key = PathText.Of(term, Rule.KeepCase, Rule.RemoveAccents);
        if (
            !PageAddress.TryParse($"/{key}/", out _)
            || key.Split('/').Any(ContentKinds.IsIgnored)
            || _book.All.FirstOrDefault(known => known.Code == language) is not { } known
        )
        {
            return null;
        }

        var folder = $"{known.Folder}{plural}/{key}/";
        return new[] { $"{folder}_index.md", $"{folder}_index.{language}.md" }.FirstOrDefault(file =>
            _book.TryPlace(file, out var owner, out _) && owner == known
        );
    }
}
