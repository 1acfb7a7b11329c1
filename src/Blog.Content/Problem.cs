using System.Globalization;

namespace Blog.Content;

/// <summary>An author's mistake, told in the author's words: what was found, and what to do.</summary>
/// <param name="Code">One of the codes of docs/problems.md, such as <c>draft-value</c>.</param>
/// <param name="File">Relative to the content root, with <c>/</c>.</param>
/// <param name="Line">Counted from 1 in the file, front matter included; 0 means the whole file.</param>
/// <param name="Column">Counted from 1 in UTF-16 units, without a byte order mark; 0 means the whole line.</param>
public sealed record Problem(string Code, Severity Severity, string File, int Line, int Column, string Message)
{
    private const int LongestQuote = 80;

    /// <summary>A value as it may be repeated in a message: on one line, at most 80 characters, nothing invisible.</summary>
    public static string Quote(string value)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var character in value)
        {
            if (shown.Length >= LongestQuote)
            {
                shown.Append('…');
                break;
            }

            if (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }
}
