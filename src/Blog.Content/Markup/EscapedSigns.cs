using System.Text;

namespace Blog.Content.Markup;

/// <summary>
/// Signs that stand in a page's HTML as entities. Hugo counts an entity's own letters, so that a sign is marked in the text that
/// is counted, by a character that is none (content-contract.md L7, L11).
/// </summary>
internal static class EscapedSigns
{
    private const char First = '\uFDE0';

    private static readonly (char Sign, string Entity)[] Signs =
    [
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('>', "&gt;"),
        ('"', "&quot;"),
        // What a highlighter writes.
        ('"', "&#34;"),
        ('\'', "&#39;"),
        // What the typographer makes; an author's own stand as they are.
        ('“', "&ldquo;"),
        ('”', "&rdquo;"),
        ('‘', "&lsquo;"),
        ('’', "&rsquo;"),
        ('–', "&ndash;"),
        ('—', "&mdash;"),
        ('…', "&hellip;"),
        ('«', "&laquo;"),
        ('»', "&raquo;"),
    ];

    public static char InText(char sign) =>
        sign switch
        {
            '&' => First,
            '<' => (char)(First + 1),
            '>' => (char)(First + 2),
            '"' => (char)(First + 3),
            _ => AsWritten(sign),
        };

    public static char InHighlightedCode(char sign) =>
        sign switch
        {
            '"' => (char)(First + 4),
            '\'' => (char)(First + 5),
            _ => InText(sign),
        };

    public static char FromTypographer(char sign)
    {
        var index = Array.FindIndex(Signs, 6, known => known.Sign == sign);
        return index < 0 ? AsWritten(sign) : (char)(First + index);
    }

    /// <summary>Nobody writes a mark.</summary>
    public static char AsWritten(char character) => IsMark(character) ? '\uFFFD' : character;

    /// <summary>Letters of the entity; 0 for what is no mark.</summary>
    public static int LettersOf(Rune rune) =>
        rune.IsBmp && IsMark((char)rune.Value) ? Signs[rune.Value - First].Entity.Length : 0;

    /// <summary>The text with its signs.</summary>
    public static string Read(string marked) =>
        marked.AsSpan().IndexOfAnyInRange(First, (char)(First + Signs.Length - 1)) < 0
            ? marked
            : string.Create(
                marked.Length,
                marked,
                static (text, marked) =>
                {
                    for (var index = 0; index < text.Length; index++)
                    {
                        text[index] = IsMark(marked[index]) ? Signs[marked[index] - First].Sign : marked[index];
                    }
                }
            );

    private static bool IsMark(char character) => character >= First && character < First + Signs.Length;
}
