using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Content.Editing;

/// <summary>What a new post begins as: Hugo's archetypes, of whose templates four are filled and all others stay.</summary>
public static partial class Archetype
{
    /// <param name="title">For <c>{{ .Title }}</c>.</param>
    /// <param name="name">The file's name without ending, for <c>{{ .Name }}</c>, and with blanks and capitals for <c>{{ replace .Name "-" " " | title }}</c>.</param>
    /// <param name="at">For <c>{{ .Date }}</c>.</param>
    public static string Fill(string text, string title, string name, DateTimeOffset at) =>
        Template()
            .Replace(
                text,
                match =>
                    match.Groups["word"].Value switch
                    {
                        "Title" => title,
                        "Name" => name,
                        "Date" => DateOf(at),
                        _ => Capitals(name.Replace('-', ' ')),
                    }
            );

    /// <summary>As Hugo writes a date: <c>2025-01-31T14:20:47+08:00</c>.</summary>
    public static string DateOf(DateTimeOffset at) =>
        at.Offset == TimeSpan.Zero
            ? at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Capitals(string text) =>
        string.Join(
            ' ',
            text.Split(' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])
        );

    [GeneratedRegex(
        """\{\{-?\s*(?:\.(?<word>Title|Name|Date)|replace\s+(?:\.Name|\.File\.ContentBaseName|\.TranslationBaseName)\s+[`"]-[`"]\s+[`"] [`"]\s*\|\s*title)\s*-?\}\}""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Template();
}
