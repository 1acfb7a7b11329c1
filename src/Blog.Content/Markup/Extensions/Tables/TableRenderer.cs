using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Content.Markup.Extensions.Tables;

/// <summary>Writes alignment as a class: the content policy forbids inline styles (content-contract.md K38).</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write("<table").WriteAttributes(obj).WriteLine(">");
        var hasBody = false;
        foreach (var block in obj)
        {
            if (block is not TableRow row)
            {
                continue;
            }

            if (!row.IsHeader && !hasBody)
            {
                renderer.WriteLine("<tbody>");
                hasBody = true;
            }

            renderer.WriteLine(row.IsHeader ? "<thead>\n<tr>" : "<tr>");
            WriteCells(renderer, obj, row);
            renderer.WriteLine(row.IsHeader ? "</tr>\n</thead>" : "</tr>");
        }

        renderer.WriteLine(hasBody ? "</tbody>\n</table>" : "</table>");
    }

    private static void WriteCells(HtmlRenderer renderer, Table table, TableRow row)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column] is not TableCell cell)
            {
                continue;
            }

            var tag = row.IsHeader ? "th" : "td";
            renderer.Write('<').Write(tag);
            if (cell.Count > 0)
            {
                renderer.Write(ClassOf(table.ColumnDefinitions[column].Alignment));
            }

            renderer.Write('>');
            renderer.WriteChildren(cell);
            renderer.Write("</").Write(tag).WriteLine(">");
        }

        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static string ClassOf(TableColumnAlign? alignment) =>
        alignment switch
        {
            TableColumnAlign.Left => " class=\"ta-l\"",
            TableColumnAlign.Center => " class=\"ta-c\"",
            TableColumnAlign.Right => " class=\"ta-r\"",
            _ => "",
        };
}
