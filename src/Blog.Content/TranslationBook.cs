using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Knows which pages and lists are the same in other languages (content-contract.md G5).</summary>
internal sealed class TranslationBook
{
    private readonly FrozenDictionary<PageAddress, ImmutableArray<Translation>> _translations;

    /// <param name="languages">In the order in which translations are named.</param>
    /// <param name="pages">Of all languages.</param>
    /// <param name="isThere">Whether readers find something of that language at an address.</param>
    public TranslationBook(
        ImmutableArray<LanguageView> languages,
        IEnumerable<ContentPage> pages,
        Func<Translation, bool> isThere
    )
    {
        if (languages.Length == 1)
        {
            _translations = FrozenDictionary<PageAddress, ImmutableArray<Translation>>.Empty;
            return;
        }

        var order = languages
            .Select((language, index) => (language.Code, index))
            .ToDictionary(entry => entry.Code, entry => entry.index, StringComparer.Ordinal);
        var all = pages
            .Select(page => (Key: KeyOf(page), Item: new Translation(page.Language, page.Address)))
            .Concat(
                languages
                    .SelectMany(language => language.Lists)
                    .Select(list => (Key: list.TranslationKey, Item: new Translation(list.Language, list.Address)))
            )
            .Where(entry => isThere(entry.Item));
        var translations = new Dictionary<PageAddress, ImmutableArray<Translation>>();
        foreach (var group in all.GroupBy(entry => entry.Key, entry => entry.Item, StringComparer.Ordinal))
        {
            ImmutableArray<Translation> same =
            [
                .. group
                    .DistinctBy(translation => translation.Language)
                    .OrderBy(translation => order[translation.Language]),
            ];
            foreach (var translation in same.Length > 1 ? same : [])
            {
                translations.TryAdd(translation.Address, same);
            }
        }

        _translations = translations.ToFrozenDictionary();
    }

    /// <summary>All languages of what stands at an address, its own too; empty when there is no other.</summary>
    public ImmutableArray<Translation> Of(PageAddress address) =>
        _translations.TryGetValue(address, out var translations) ? translations : [];

    private static string KeyOf(ContentPage page)
    {
        var (directory, name) = FolderShape.Split(page.Place);
        return page.TranslationKey is { Length: > 0 } key
            ? "page=" + key
            : $"page/{directory}/{FolderShape.BaseName(name)}";
    }
}
