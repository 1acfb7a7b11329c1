using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the terms of a page, such as its tags (content-contract.md 2.3 and A4).</summary>
internal sealed class TermKeyReader(ReadingSettings settings, FrontMatterKeys keys, KeyProblems problems)
{
    public ImmutableDictionary<string, ImmutableArray<string>> Read()
    {
        var terms = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var plural in settings.Taxonomies)
        {
            if (keys.Take(plural) is not { } entry)
            {
                continue;
            }

            if (entry.Value is FrontMatterMap)
            {
                problems.Report("list-type", entry.Value, $"{plural}: a map names no terms. Write a list.");
                continue;
            }

            ImmutableArray<string> names =
            [
                .. FrontMatterValues.ItemsOf(entry.Value).Select(item => NameOf(plural, item)).OfType<string>(),
            ];
            if (names.Length > 0)
            {
                terms[plural] = names;
            }
        }

        return terms.ToImmutable();
    }

    private string? NameOf(string plural, FrontMatterNode item)
    {
        if (item is not FrontMatterScalar scalar)
        {
            problems.Report("list-type", item, $"{plural}: each item is one word or line of text.");
            return null;
        }

        if (scalar.Kind is ScalarKind.True or ScalarKind.False)
        {
            problems.Report(
                "yaml-boolean-term",
                Severity.Info,
                scalar,
                $"{plural}: a plain {Problem.Quote(scalar.Text)} is the term '{scalar.AsText}'. Put it in quotes to keep the word."
            );
        }

        var name = scalar.AsText;
        if (name.Length > 0 && !HasAddress(name))
        {
            problems.Report(
                "term-empty",
                Severity.Info,
                scalar,
                $"{plural}: nothing of '{Problem.Quote(name)}' is left for an address, so it has no page and no link. Give it a name with a letter or digit."
            );
        }

        return name.Length > 0 ? name : null;
    }

    /// <summary>Capitals make no difference here.</summary>
    private bool HasAddress(string name) =>
        PathText.Of(name, keepCase: true, settings.RemovePathAccents) is { Length: > 0 } key
        && PageAddress.TryParse($"/{key}/", out _);
}
