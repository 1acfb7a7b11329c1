using System.Text.RegularExpressions;

namespace Blog.Content;

/// <summary>Which pages a cascade is for: patterns with <c>*</c>, <c>**</c>, <c>?</c>, <c>{a,b}</c>; null for every page.</summary>
public sealed class CascadeTarget(string? path, string? kind, string? lang)
{
    private readonly Regex? _path = Pattern(path);
    private readonly Regex? _kind = Pattern(kind);
    private readonly Regex? _lang = Pattern(lang);

    public static CascadeTarget Everything { get; } = new(null, null, null);

    /// <param name="file">From the language's folder.</param>
    /// <param name="place">The same without the language's mark.</param>
    /// <param name="pageKind"><c>page</c>, <c>section</c>, <c>home</c>, <c>taxonomy</c> or <c>term</c>.</param>
    public bool Matches(string file, string place, string pageKind, string language)
    {
        if (_kind?.IsMatch(pageKind) == false || _lang?.IsMatch(language) == false)
        {
            return false;
        }

        if (_path is null)
        {
            return true;
        }

        // Hugo matches the file's path, newer versions the page's.
        var (directory, name) = FolderShape.Split("/" + place);
        var page = FolderShape.BaseName(name) is "index" or "_index"
            ? directory
            : $"{directory}/{FolderShape.BaseName(name)}";
        return _path.IsMatch("/" + file) || _path.IsMatch(page.Length == 0 ? "/" : page);
    }

    private static Regex? Pattern(string? glob)
    {
        if (glob is null)
        {
            return null;
        }

        var pattern = Regex
            .Escape(glob)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        pattern = Choice(pattern);
        return new Regex(
            $"^{pattern}$",
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    /// <summary><c>{a,b}</c>, of which escaping touched the opening brace only.</summary>
    private static string Choice(string pattern)
    {
        for (
            var open = pattern.IndexOf(@"\{", StringComparison.Ordinal);
            open >= 0;
            open = pattern.IndexOf(@"\{", open + 2, StringComparison.Ordinal)
        )
        {
            var close = pattern.IndexOf('}', open);
            if (close > 0)
            {
                var words = pattern[(open + 2)..close].Replace(',', '|');
                pattern = $"{pattern[..open]}(?:{words}){pattern[(close + 1)..]}";
            }
        }

        return pattern;
    }
}
