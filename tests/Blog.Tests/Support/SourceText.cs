using System.Text.RegularExpressions;

namespace Blog.Tests.Support;

/// <summary>C# without what it says in words.</summary>
internal static partial class SourceText
{
    /// <summary>The text with comments and the insides of strings left out; lines keep their numbers.</summary>
    public static string CodeOf(string text) =>
        Words()
            .Replace(
                text,
                word => (word.Value[0] == '/' ? "" : "\"\"") + new string('\n', word.Value.Count(mark => mark == '\n'))
            );

    /// <summary><c>path:line</c> and the line, for each line of the text that the pattern meets.</summary>
    public static IEnumerable<string> Lines(string path, string text, Regex pattern) =>
        text.Split('\n')
            .Select((line, index) => (line, index))
            .Where(at => pattern.IsMatch(at.line))
            .Select(at => $"{path}:{at.index + 1}: {at.line.Trim()}");

    [GeneratedRegex(
        """"
            //[^\n]*
            | /\*.*?\*/
            | \$*(?<quotes>"{3,}).*?\k<quotes>"*
            | (\$@|@\$|@)"([^"]|"")*"
            | \$?"(\\.|[^"\\\n])*"
            | '(\\.|[^'\\\n])+'
            """",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Words();
}
