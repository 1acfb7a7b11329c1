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
        FolderOwner(file.Path) is { Folder: var folder } && TryPlace(file.Path, out var language, out var place)
            ? new PlacedFile(file, language, place, file.Path[folder.Length..])
            : null;

    /// <param name="path">From the content root.</param>
    /// <returns>False for a file outside of every language's folder.</returns>
    public bool TryPlace(
        string path,
        [NotNullWhen(true)] out SiteLanguage? language,
        [NotNullWhen(true)] out string? place
    )
    {
        language = FolderOwner(path);
        place = null;
        if (language is null)
        {
            return false;
        }

        place = path[language.Folder.Length..];
        var slash = place.LastIndexOf('/');
        var end = place.LastIndexOf('.');
        var mark = end > slash ? place.LastIndexOf('.', end - 1) : -1;
        if (mark > slash + 1 && _byCode.GetValueOrDefault(place[(mark + 1)..end]) is { } marked)
        {
            language = marked;
            place = place[..mark] + place[end..];
        }

        return true;
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
