using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Content.Editing;

/// <summary>Writes TOML that Hugo's reader and ours take for the same text.</summary>
internal sealed partial class TomlWords : IWords
{
    private TomlWords() { }

    public static TomlWords Instance { get; } = new();

    public string Sets => " = ";

    public string BracePadding => " ";

    public string Key(string key) =>
        key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? key
            : Double(key);

    public string Text(string text, Quotes quotes, bool isInFlow) =>
        quotes == Quotes.Single && !text.Any(letter => letter == '\'' || char.IsControl(letter))
            ? $"'{text}'"
            : Double(text);

    public string Moment(string written, Quotes quotes, bool isInFlow) =>
        quotes == Quotes.Plain && OwnMoment().IsMatch(written) ? written : Text(written, quotes, isInFlow);

    private static string Double(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(
        @"\A\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OwnMoment();
}
