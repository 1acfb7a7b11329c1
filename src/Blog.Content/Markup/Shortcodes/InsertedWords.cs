using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>
/// Words of letters and digits that stand in a text for the output of its shortcodes, until the text is rendered. They hold
/// a digest of the text, so that nobody can write one into it; the same text has the same words.
/// </summary>
internal sealed class InsertedWords : IInsertedMarks
{
    private const char Ending = 'z';
    private readonly string _beginning;
    private readonly List<Entry> _entries = [];
    private long _size;

    public InsertedWords(string text) =>
        _beginning = "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20] + "n";

    /// <summary>Whether more was to be put in than is allowed.</summary>
    public bool IsOverLimit { get; private set; }

    /// <param name="write">Makes the HTML when it is first asked for; other words may stand in it.</param>
    public string Add(Func<string> write)
    {
        _entries.Add(new Entry(write));
        return string.Create(CultureInfo.InvariantCulture, $"{_beginning}{_entries.Count - 1}{Ending}");
    }

    /// <summary>HTML with the output in place of each word.</summary>
    public string Fill(string html) => InsertedMarks.Replace(html, this, unwrapsParagraphs: true);

    /// <summary>A text that is not HTML with the words of each output.</summary>
    public string FillText(string text) => InsertedMarks.ReplaceText(text, this);

    public string Strip(string text) => InsertedMarks.Strip(text, this);

    public int FindNext(string text, int from) => text.IndexOf(_beginning, from, StringComparison.Ordinal);

    public bool TryRead(string text, int at, out int end, out int number)
    {
        number = 0;
        var digits = at + _beginning.Length;
        for (end = digits; end < text.Length && char.IsAsciiDigit(text[end]) && end - digits < 6; end++)
        {
            number = (number * 10) + (text[end] - '0');
        }

        if (end == digits || end >= text.Length || text[end] != Ending || number >= _entries.Count)
        {
            return false;
        }

        end++;
        return true;
    }

    public string HtmlOf(int number)
    {
        var entry = _entries[number];
        if (entry.Html is null)
        {
            // A word in its own output would never end.
            entry.Html = "";
            entry.Html = Fill(entry.Write());
        }

        return Count(entry.Html);
    }

    public string TextOf(int number)
    {
        _ = HtmlOf(number);
        var entry = _entries[number];
        return Count(entry.Text ??= Tidy(HtmlFilter.TextOf(entry.Html ?? "")));
    }

    private static string Tidy(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private string Count(string inserted)
    {
        _size += inserted.Length;
        IsOverLimit |= _size > Limits.InsertedText;
        return IsOverLimit ? "" : inserted;
    }

    private sealed class Entry(Func<string> write)
    {
        public Func<string> Write { get; } = write;

        public string? Html { get; set; }

        public string? Text { get; set; }
    }
}
