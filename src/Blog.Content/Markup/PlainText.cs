using System.Globalization;
using System.Text;
using Blog.Content.Markup.Extensions.Typographer;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup;

/// <summary>A document without its tags, twice: with blocks apart, and as it flows in a summary.</summary>
internal sealed class PlainText
{
    private readonly bool _keepsHtml;
    private readonly StringBuilder _blocks = new();
    private readonly StringBuilder _flow = new();

    private PlainText(bool keepsHtml) => _keepsHtml = keepsHtml;

    /// <summary>Every block on lines of its own, with the marks of <see cref="EscapedSigns"/>.</summary>
    public string Blocks => _blocks.ToString().Trim();

    /// <summary>A line feed ends a paragraph and a hard break, every other gap is one blank. The marks of footnotes and of <see cref="EscapedSigns"/> stand in it.</summary>
    public string Flow => _flow.ToString();

    /// <param name="keepsHtml">Whether raw HTML is shown, so that its text counts.</param>
    public static PlainText Of(MarkdownDocument document, bool keepsHtml)
    {
        var text = new PlainText(keepsHtml);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            text.Append(block);
        }

        return text;
    }

    private void Append(LeafBlock block)
    {
        switch (block)
        {
            case HtmlBlock html:
                AppendHtml(html.Lines.ToString());
                break;
            case { Inline: { } inline }:
                foreach (var child in inline)
                {
                    Append(child);
                }

                break;
            case LinkReferenceDefinition or ThematicBreakBlock:
                return;
            case FencedCodeBlock code:
                AppendText(code.Lines.ToString().AsSpan(), EscapedSigns.InHighlightedCode);
                break;
            default:
                AppendText(block.Lines.ToString().AsSpan(), EscapedSigns.InText);
                break;
        }

        EndBlock(endsParagraph: block is ParagraphBlock && !IsTight(block));
    }

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case FootnoteLink mark:
                AppendToFlow(
                    mark.IsBackLink ? " \u21A9\uFE0E" : mark.Footnote.Order.ToString(CultureInfo.InvariantCulture)
                );
                break;
            case TaskList:
            case LinkInline { IsImage: true }:
                break;
            case TypographicSign sign:
                AppendText(sign.Content.AsSpan(), EscapedSigns.FromTypographer);
                break;
            case LiteralInline literal:
                AppendText(literal.Content.AsSpan(), EscapedSigns.InText);
                break;
            case CodeInline code:
                AppendText(code.Content.AsSpan(), EscapedSigns.InText);
                break;
            case AutolinkInline link:
                AppendText(link.Url.AsSpan(), EscapedSigns.InText);
                break;
            case HtmlEntityInline entity:
                AppendText(entity.Transcoded.AsSpan(), EscapedSigns.InText);
                break;
            case LineBreakInline lineBreak:
                _blocks.Append(lineBreak.IsHard ? '\n' : ' ');
                AppendGap(lineBreak.IsHard);
                break;
            case HtmlInline html:
                AppendHtml(html.Tag);
                break;
            case ContainerInline container:
                foreach (var child in container)
                {
                    Append(child);
                }

                break;
            default:
                AppendText(inline.ToString().AsSpan(), EscapedSigns.InText);
                break;
        }
    }

    private void AppendHtml(string html)
    {
        if (!_keepsHtml)
        {
            return;
        }

        var lines = HtmlFilter.TextOf(html).Split('\n');
        AppendText(lines[0].AsSpan(), EscapedSigns.AsWritten);
        foreach (var line in lines.Skip(1))
        {
            EndBlock(endsParagraph: true);
            AppendText(line.AsSpan(), EscapedSigns.AsWritten);
        }
    }

    private void AppendText(ReadOnlySpan<char> text, Func<char, char> mark)
    {
        var marked = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            marked[index] = mark(text[index]);
        }

        _blocks.Append(marked);
        AppendToFlow(marked);
    }

    private void AppendToFlow(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                AppendGap(isLine: false, character);
            }
            else
            {
                _flow.Append(character);
            }
        }
    }

    private void EndBlock(bool endsParagraph)
    {
        while (_blocks.Length > 0 && _blocks[^1] is ' ' or '\t')
        {
            _blocks.Length--;
        }

        if (_blocks.Length > 0 && _blocks[^1] != '\n')
        {
            _blocks.Append('\n');
        }

        AppendGap(endsParagraph);
    }

    private void AppendGap(bool isLine, char blank = ' ')
    {
        if (_flow.Length == 0)
        {
            return;
        }

        if (!char.IsWhiteSpace(_flow[^1]))
        {
            _flow.Append(
                isLine ? '\n'
                : blank == '\n' ? ' '
                : blank
            );
        }
        else if (isLine)
        {
            _flow[^1] = '\n';
        }
    }

    private static bool IsTight(Block block) =>
        block.Parent switch
        {
            ListItemBlock { Parent: ListBlock { IsLoose: false } } => true,
            Markdig.Extensions.Tables.TableCell or Markdig.Extensions.DefinitionLists.DefinitionItem => true,
            _ => false,
        };
}
