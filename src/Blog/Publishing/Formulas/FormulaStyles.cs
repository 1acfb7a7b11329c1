using System.Globalization;
using System.Text;

namespace Blog.Publishing.Formulas;

/// <summary>
/// Takes the inline styles out of MathML, which the content policy would not let work: a colour becomes MathML's own
/// attribute, everything else a class that the stylesheet for formulas knows by the same words.
/// </summary>
internal static class FormulaStyles
{
    /// <summary>Of every class that stands for a declaration: <c>padding-left:1em</c> is <c>tx-padding-left-1em</c>.</summary>
    public const string Prefix = "tx-";

    private const string Mark = " style=\"";

    // Distances that authors choose are rounded to a quarter of an em, up to here.
    private const double Step = 0.25;
    private const double Largest = 3;

    public static string ToClasses(string markup)
    {
        var written = new StringBuilder(markup.Length);
        var position = 0;
        while (markup.IndexOf('<', position) is var open and >= 0)
        {
            var end = markup.IndexOf('>', open);
            if (end < 0)
            {
                break;
            }

            written.Append(markup, position, open - position).Append(WithoutStyle(markup[open..(end + 1)]));
            position = end + 1;
        }

        return written.Append(markup, position, markup.Length - position).ToString();
    }

    private static string WithoutStyle(string tag)
    {
        var start = tag.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
        {
            return tag;
        }

        var end = tag.IndexOf('"', start + Mark.Length);
        if (end < 0)
        {
            return tag;
        }

        var declarations = tag[(start + Mark.Length)..end]
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var bare = tag[..start] + tag[(end + 1)..];
        var colour = Array.Find(declarations, text => text.StartsWith("color:#", StringComparison.Ordinal));
        if (colour is not null)
        {
            bare = WithAttribute(bare, "mathcolor", colour["color:".Length..]);
        }

        var classes = declarations.Select(ClassOf).OfType<string>().Distinct().ToList();
        return classes.Count == 0 ? bare : WithClasses(bare, string.Join(' ', classes));
    }

    private static string WithClasses(string tag, string classes)
    {
        const string mark = " class=\"";
        var at = tag.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? WithAttribute(tag, "class", classes) : tag.Insert(at + mark.Length, classes + " ");
    }

    private static string WithAttribute(string tag, string name, string value)
    {
        var end = tag.EndsWith("/>", StringComparison.Ordinal) ? tag.Length - 2 : tag.Length - 1;
        return tag.Insert(end, $" {name}=\"{value}\"");
    }

    private static string? ClassOf(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var (name, value) = (declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        return name switch
        {
            // Those of the whole formula stand in the stylesheet under its own class.
            "color" or "display" when value is not "flex" => null,
            "border" => $"{Prefix}border",
            "padding" when value.EndsWith(" 0 0 0", StringComparison.Ordinal) => NameOf(
                "padding-top",
                Rounded(value[..^" 0 0 0".Length])
            ),
            "padding" when value.StartsWith("0 0 ", StringComparison.Ordinal) => NameOf(
                "padding-bottom",
                Rounded(value["0 0 ".Length..^" 0".Length])
            ),
            "padding-left" or "padding-right" or "padding-top" or "padding-bottom" => NameOf(name, Rounded(value)),
            _ => NameOf(name, value),
        };
    }

    private static string Rounded(string value)
    {
        if (value is "5.9776pt" or "0.4em" or "0.1389em" or "0.0400em")
        {
            return value;
        }

        var unit = value.AsSpan().TrimStart("0123456789.-");
        var size = double.TryParse(
            value.AsSpan(0, value.Length - unit.Length),
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number * EmsOf(unit)
            : 0;
        var rounded = Math.Clamp(Math.Round(size / Step) * Step, 0, Largest);
        return rounded.ToString("0.##", CultureInfo.InvariantCulture) + "em";
    }

    private static double EmsOf(ReadOnlySpan<char> unit) =>
        unit switch
        {
            "ex" => 0.431,
            "pt" => 0.1,
            "px" => 0.0625,
            "mm" => 0.2846,
            "cm" => 2.846,
            "in" => 7.227,
            "mu" => 1d / 18,
            _ => 1,
        };

    private static string NameOf(string name, string value)
    {
        var letters = new StringBuilder(Prefix).Append(name).Append('-');
        foreach (var letter in value)
        {
            letters.Append(
                char.IsAsciiLetterOrDigit(letter) ? letter
                : letter == '%' ? 'p'
                : '-'
            );
        }

        return letters.ToString();
    }
}
