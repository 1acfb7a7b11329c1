using System.Buffers;
using System.Globalization;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>Writes YAML that Hugo's reader and ours take for the same text (content-contract.md M5, M8).</summary>
internal sealed class YamlWords : IWords
{
    private const string SpecialStarts = "-?:,[]{}#&*!|>'\"%@`=~<";
    private const string NumberCharacters = "0123456789abcdefoxtzABCDEFOXTZ_.:+- ";

    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}?:");

    private YamlWords() { }

    public static YamlWords Instance { get; } = new();

    public string Sets => ": ";

    public string BracePadding => "";

    public string Key(string key) =>
        key.Length > 0
        && key.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-')
        && CanBePlain(key, isInFlow: true)
        && !ReadsOtherwise(key)
            ? key
            : Double(key);

    public string Text(string text, Quotes quotes, bool isInFlow) =>
        quotes == Quotes.Plain && CanBePlain(text, isInFlow) && !ReadsOtherwise(text) ? text
        : quotes == Quotes.Single && text.All(IsPrintable)
            ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"
        : Double(text);

    public string Moment(string written, Quotes quotes, bool isInFlow) =>
        quotes == Quotes.Plain && CanBePlain(written, isInFlow) ? written : Text(written, quotes, isInFlow);

    /// <summary>The lines of a block, the first behind the key, without the last line end; null where the text cannot stand so.</summary>
    /// <param name="indent">The blanks before each line.</param>
    public static string? Block(string text, string indent, string lineEnd)
    {
        var content = text.EndsWith('\n') ? text[..^1] : text;
        if (
            content.Length == 0
            || content[0] is ' ' or '\n'
            || content[^1] is '\n'
            || !content.All(letter => letter == '\n' || IsPrintable(letter))
        )
        {
            return null;
        }

        var block = new StringBuilder(text.EndsWith('\n') ? "|" : "|-");
        foreach (var line in content.Split('\n'))
        {
            block.Append(lineEnd).Append(line.Length > 0 ? indent : "").Append(line);
        }

        return block.ToString();
    }

    private static bool CanBePlain(string text, bool isInFlow) =>
        text.Length > 0
        && !SpecialStarts.Contains(text[0])
        && text[0] != ' '
        && text[^1] is not (' ' or ':')
        && text.All(IsPrintable)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !(isInFlow && text.AsSpan().ContainsAny(FlowMarks));

    /// <summary>A boolean, null, number or date, to one reader or another.</summary>
    private static bool ReadsOtherwise(string text) =>
        YamlScalars.KindOf(text) != ScalarKind.Text
        || (
            (char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] is '+' or '.' && char.IsAsciiDigit(text[1])))
            && text.All(letter => NumberCharacters.Contains(letter))
        );

    private static bool IsPrintable(char letter) =>
        !char.IsControl(letter) && letter is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');

    private static string Double(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(letter);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                default:
                    if (IsPrintable(letter))
                    {
                        quoted.Append(letter);
                    }
                    else
                    {
                        quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
                    }

                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
