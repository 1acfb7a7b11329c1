using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Blog.Content;

/// <summary>The languages of a site, and which of them a file speaks (content-contract.md G1 to G4).</summary>
internal sealed class LanguageBook
{
    private readonly Dictionary<string, SiteLanguage> _byCode = new(StringComparer.Ordinal);

    public LanguageBook(SiteSettings settings)
    {
        var main = settings.Language.ToLowerInvariant();
        var named = settings.Languages.Keys.Select(key => key.ToLowerInvariant()).Append(main).Distinct().ToList();
        IsMany = named.Count > 1;
        var languages = new List<(int Weight, SiteLanguage Language)>();
        foreach (var code in named)
        {
            var own = OwnOf(settings, code);
            var language = new SiteLanguage(
                IsMany ? code : settings.Language,
                own.Name.Length > 0 ? own.Name : NameOf(code),
                IsMany && (code != main || settings.DefaultLanguageInSubdir) ? "/" + code : "",
                own.ContentPath.Length > 0 ? own.ContentPath + "/" : "",
                own.Over(settings, IsMany ? code : settings.Language)
            );
            languages.Add((own.Weight, language));
            _byCode[code] = language;
        }

        All =
        [
            .. languages
                .OrderBy(entry => entry.Weight == 0 ? int.MaxValue : entry.Weight)
                .ThenBy(entry => entry.Language.Code, StringComparer.Ordinal)
                .Select(entry => entry.Language),
        ];
        Default = _byCode[main];
    }

    /// <summary>By weight.</summary>
    public ImmutableArray<SiteLanguage> All { get; }

    public SiteLanguage Default { get; }

    public bool IsMany { get; }

    /// <returns>Null for a file outside of every language's folder.</returns>
    public PlacedFile? Place(ContentFile file) =>
        FolderOwner(file.Path) is { } owner && PlaceIn(owner, file.Path) is var (language, place, written)
            ? new PlacedFile(file, language, place, written)
            : null;

    /// <param name="path">From the content root.</param>
    /// <returns>False for a file outside of every language's folder.</returns>
    public bool TryPlace(
        string path,
        [NotNullWhen(true)] out SiteLanguage? language,
        [NotNullWhen(true)] out string? place
    )
    {
        (language, place) = (null, null);
        if (FolderOwner(path) is { } owner)
        {
            (language, place, _) = PlaceIn(owner, path);
        }

        return language is not null && place is not null;
    }

    /// <summary>The language that a file in a language's folder speaks, and its path from there without and with the mark.</summary>
    private (SiteLanguage Language, string Place, string Written) PlaceIn(SiteLanguage owner, string path)
    {
        var written = path[owner.Folder.Length..];
        var slash = written.LastIndexOf('/');
        var end = written.LastIndexOf('.');
        var mark = end > slash ? written.LastIndexOf('.', end - 1) : -1;
        return mark > slash + 1 && _byCode.GetValueOrDefault(written[(mark + 1)..end]) is { } marked
            ? (marked, written[..mark] + written[end..], written)
            : (owner, written, written);
    }

    /// <summary>The language whose folder a file lies in, the innermost one; where several share a folder, the default one.</summary>
    private SiteLanguage? FolderOwner(string path)
    {
        SiteLanguage? owner = null;
        foreach (var language in All)
        {
            if (
                path.StartsWith(language.Folder, StringComparison.Ordinal)
                && (
                    owner is null
                    || language.Folder.Length > owner.Folder.Length
                    || (language.Folder.Length == owner.Folder.Length && language == Default)
                )
            )
            {
                owner = language;
            }
        }

        return owner;
    }

    private static LanguageSettings OwnOf(SiteSettings settings, string code) =>
        settings
            .Languages.FirstOrDefault(entry => string.Equals(entry.Key, code, StringComparison.OrdinalIgnoreCase))
            .Value
        ?? new LanguageSettings();

    private static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
