using System.Globalization;
using System.Text;
using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Publishing.Code;

/// <summary>
/// Puts the lines of a code block together: their numbers, and those that stand out (content-contract.md K52). A number is
/// an attribute that the stylesheet shows, so it is never copied with the text (look.md V17).
/// </summary>
internal static class CodeLayout
{
    /// <param name="html">The lines with a line feed between them, each complete in itself.</param>
    public static string Write(string html, DrawnPlace.Code place, CodeNumbers numbers)
    {
        var options = place.Options;
        if (numbers == CodeNumbers.None && options.Marked.IsEmpty)
        {
            return place.Text.EndsWith('\n') ? html + "\n" : html;
        }

        var lines = html.Split('\n');
        var width = (options.FirstNumber + lines.Length - 1).ToString(CultureInfo.InvariantCulture).Length;
        var written = new StringBuilder(html.Length + (lines.Length * 64));
        var name = numbers switch
        {
            CodeNumbers.Table => "code__line code__line--table",
            CodeNumbers.Inline => "code__line code__line--inline",
            _ => "code__line",
        };
        for (var index = 0; index < lines.Length; index++)
        {
            var isMarked = options.Marked.Any(range => range.Holds(index + 1));
            written.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"{name}{(isMarked ? " code__line--marked" : "")}\""
            );
            if (numbers != CodeNumbers.None)
            {
                var number = (options.FirstNumber + index).ToString(CultureInfo.InvariantCulture).PadLeft(width);
                written.Append(CultureInfo.InvariantCulture, $" data-line=\"{number}\"");
            }

            // The line feed stands within, so that an empty line is as high as any other.
            written.Append('>').Append(lines[index]).Append("\n</span>");
        }

        return written.ToString();
    }
}
