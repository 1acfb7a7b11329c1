using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Content.Markup;

/// <summary>HTML as a tree on lines, without what a browser does not show: line ends between blocks, the spelling of entities.</summary>
internal static class HtmlTree
{
    public static string Of(string html)
    {
        var tree = new StringBuilder();
        if (new HtmlParser().ParseDocument("<body>" + html).Body is { } body)
        {
            Write(tree, body, 0, isPre: false);
        }

        return tree.ToString();
    }

    private static void Write(StringBuilder tree, INode parent, int depth, bool isPre)
    {
        foreach (var node in parent.ChildNodes)
        {
            var indent = new string(' ', depth);
            switch (node)
            {
                case IComment comment:
                    tree.Append(indent).Append("<!--").Append(comment.Data).Append("-->\n");
                    break;
                case IText text:
                    var shown = isPre ? text.Data : text.Data.Trim('\n');
                    if (shown.Length > 0)
                    {
                        tree.Append(indent).Append('\'').Append(shown).Append("'\n");
                    }

                    break;
                case IElement element:
                    tree.Append(indent).Append('<').Append(element.LocalName);
                    foreach (var attribute in element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal))
                    {
                        tree.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
                    }

                    tree.Append(">\n");
                    Write(tree, element, depth + 1, isPre || element.LocalName == "pre");
                    break;
                default:
                    break;
            }
        }
    }
}
