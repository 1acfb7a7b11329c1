using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Content;

/// <summary>A pattern of addresses such as <c>/:year/:month/:slug/</c> (content-contract.md A7 to A10).</summary>
public sealed partial class PermalinkPattern
{
    /// <summary>What Go writes for a part of a date, as .NET does.</summary>
    private static readonly Dictionary<string, string> Layouts = new(StringComparer.Ordinal)
    {
        ["2006"] = "yyyy",
        ["06"] = "yy",
        ["01"] = "MM",
        ["1"] = "%M",
        ["Jan"] = "MMM",
        ["January"] = "MMMM",
        ["02"] = "dd",
        ["2"] = "%d",
        ["15"] = "HH",
        ["03"] = "hh",
        ["3"] = "%h",
        ["04"] = "mm",
        ["4"] = "%m",
        ["05"] = "ss",
        ["5"] = "%s",
        ["Mon"] = "ddd",
        ["Monday"] = "dddd",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "year",
        "month",
        "monthname",
        "day",
        "weekday",
        "weekdayname",
        "yearday",
        "section",
        "sections",
        "title",
        "slug",
        "filename",
        "slugorfilename",
        "contentbasename",
        "slugorcontentbasename",
    };

    private readonly string _pattern;

    private PermalinkPattern(string pattern) => _pattern = pattern;

    /// <summary>Null when the pattern has a token that is not known.</summary>
    public static PermalinkPattern? TryParse(string pattern) =>
        pattern.Length > 0 && Token().Matches(pattern).All(IsKnown) ? new PermalinkPattern(pattern) : null;

    /// <param name="toPath">Makes text part of an address.</param>
    internal string Expand(PermalinkSource page, Func<string, string> toPath)
    {
        var path = Token().Replace(_pattern, match => Finished(toPath(ValueOf(match, page))));
        return path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/";
    }

    /// <summary>What Hugo does to a value once more (A8).</summary>
    private static string Finished(string value)
    {
        var text = Uri.UnescapeDataString(value.Replace('+', ' '));
        return text.EndsWith('#') && text.IndexOf('#', StringComparison.Ordinal) == text.Length - 1 ? text[..^1] : text;
    }

    private static bool IsKnown(Match match)
    {
        var name = match.Groups["name"].Value;
        var range = match.Groups["range"];
        return range.Success
            ? name == "sections" && Range().IsMatch(range.Value)
            : Names.Contains(name) || Layouts.ContainsKey(name);
    }

    private static string ValueOf(Match match, PermalinkSource page)
    {
        var date = page.Date;
        var title = page.Title;
        return match.Groups["name"].Value switch
        {
            "year" => date.Year.ToString(CultureInfo.InvariantCulture),
            "month" => date.ToString("MM", CultureInfo.InvariantCulture),
            "monthname" => date.ToString("MMMM", CultureInfo.InvariantCulture),
            "day" => date.ToString("dd", CultureInfo.InvariantCulture),
            "weekday" => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            "weekdayname" => date.ToString("dddd", CultureInfo.InvariantCulture),
            "yearday" => date.DayOfYear.ToString(CultureInfo.InvariantCulture),
            "section" => page.Sections is [var first, ..] ? first : "",
            "sections" => string.Join('/', Slice(page.Sections, match.Groups["range"].Value)),
            "title" => title,
            "slug" => page.Slug ?? title,
            "filename" or "contentbasename" => page.FileName,
            "slugorfilename" or "slugorcontentbasename" => page.Slug ?? page.FileName,
            var layout => date.ToString(Layouts[layout], CultureInfo.InvariantCulture),
        };
    }

    /// <summary><c>1:</c>, <c>:last</c>, <c>last</c>, <c>0</c>; all of them for none.</summary>
    private static IEnumerable<string> Slice(IReadOnlyList<string> sections, string range)
    {
        if (range.Length == 0)
        {
            return sections;
        }

        var last = sections.Count - 1;
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return sections.Skip(At(range, 0)).Take(sections.Count == 0 ? 0 : 1);
        }

        var start = At(range[..colon], 0);
        var end = At(range[(colon + 1)..], sections.Count);
        return sections.Take(end).Skip(start);

        int At(string text, int missing) =>
            text.Length == 0 ? missing
            : text == "last" ? Math.Max(last, 0)
            : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @":(?<name>\w+)(\[(?<range>[^\]]*)\])?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();

    [GeneratedRegex(
        @"^(\d{1,3}|last|(\d{1,3})?:(\d{1,3}|last)?)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Range();
}
