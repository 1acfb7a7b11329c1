using System.Text;

namespace Blog.Theming;

/// <summary>Turns a Go date layout into a .NET format (content-contract.md 3, date format).</summary>
public static class GoLayout
{
    // Longer tokens first: 2006 before 2, January before Jan.
    private static readonly (string Token, string Format)[] Tokens =
    [
        ("January", "MMMM"),
        ("Monday", "dddd"),
        ("-07:00", "zzz"),
        ("Z07:00", "K"),
        ("-0700", "zzz"),
        ("2006", "yyyy"),
        ("Jan", "MMM"),
        ("Mon", "ddd"),
        ("MST", "zzz"),
        ("06", "yy"),
        ("01", "MM"),
        ("02", "dd"),
        ("_2", "%d"),
        ("15", "HH"),
        ("03", "hh"),
        ("04", "mm"),
        ("05", "ss"),
        ("PM", "tt"),
        ("pm", "tt"),
        ("1", "%M"),
        ("2", "%d"),
        ("3", "%h"),
        ("4", "%m"),
        ("5", "%s"),
    ];

    public static string ToFormat(string layout)
    {
        var format = new StringBuilder();
        for (var index = 0; index < layout.Length; )
        {
            var (token, replacement) = Array.Find(
                Tokens,
                pair => layout.AsSpan(index).StartsWith(pair.Token, StringComparison.Ordinal)
            );
            if (token is null)
            {
                format.Append('\\').Append(layout[index]);
                index++;
            }
            else
            {
                // A format of one letter alone is one of .NET's standard formats, unless a % says otherwise.
                format.Append(
                    replacement.StartsWith('%') && layout.Length > token.Length ? replacement[1..] : replacement
                );
                index += token.Length;
            }
        }

        return format.ToString();
    }
}
