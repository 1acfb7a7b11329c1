using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the keys that say where a page stands: <c>url</c> and <c>aliases</c> (content-contract.md A6, A12).</summary>
internal sealed class AddressKeyReader(KeyProblems problems)
{
    /// <summary>A path from the site's root, without dots; null when there is none that can be used.</summary>
    public string? ReadUrl(FrontMatterEntry? entry)
    {
        if (FrontMatterValues.TextOf(entry) is not { } written || entry is null)
        {
            return null;
        }

        if (WrittenAddress.IsElsewhere(written))
        {
            problems.Report(
                "url-absolute",
                entry.Value,
                $"url: '{Problem.Quote(written)}' is an address with a host and is not used. Write a path such as /about/."
            );
            return null;
        }

        if (Resolve("/", written) is not { } path)
        {
            problems.Report(
                "url-outside",
                entry.Value,
                $"url: '{Problem.Quote(written)}' leads out of the site and is not used. Write a path such as /about/."
            );
            return null;
        }

        return path;
    }

    /// <summary>As written: an address from the root begins with a slash, any other is relative to the page's parent.</summary>
    public ImmutableArray<string> ReadAliases(FrontMatterEntry? entry)
    {
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var alias in FrontMatterValues.WordsOf(entry))
        {
            if (WrittenAddress.IsElsewhere(alias) && entry is not null)
            {
                problems.Report(
                    "alias-absolute",
                    PlaceOf(entry.Value, alias),
                    $"aliases: '{Problem.Quote(alias)}' is an address with a host and is not used. Write a path such as /old/."
                );
            }
            else
            {
                aliases.Add(alias);
            }
        }

        return aliases.ToImmutable();
    }

    /// <summary>A path from the root with a slash at its end unless its last segment has an extension; null when it leaves the root.</summary>
    /// <param name="parent">Begins and ends with a slash.</param>
    public static string? Resolve(string parent, string written)
    {
        var segments = new List<string>();
        foreach (var segment in (written.StartsWith('/') ? written : parent + written).Split('/'))
        {
            if (segment == ".." && segments.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        if (segments.Count == 0)
        {
            return "/";
        }

        var isFile = !written.EndsWith('/') && segments[^1].LastIndexOf('.') > 0;
        return "/" + string.Join('/', segments) + (isFile ? "" : "/");
    }

    private static FrontMatterNode PlaceOf(FrontMatterNode value, string text) =>
        FrontMatterValues
            .ItemsOf(value)
            .FirstOrDefault(item => item is FrontMatterScalar scalar && scalar.AsText == text)
        ?? value;
}
