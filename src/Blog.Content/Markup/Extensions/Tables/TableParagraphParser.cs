using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Content.Markup.Extensions.Tables;

/// <summary>
/// Reads paragraphs, and when one ends makes a table of its lines from the one above the first <c>|---|</c> on. Only here
/// is it known which lines belong together: a fence, a list or a quote may have cut them.
/// </summary>
internal sealed class TableParagraphParser(bool makesTables) : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // Each definition is taken off the front of its paragraph, which takes as long as the paragraph is.
        if (
            processor.CurrentChar == '['
            && block is ParagraphBlock { Lines.Count: >= Limits.DefinitionLines } paragraph
            && paragraph.Lines.Lines[0].Slice.CurrentChar == '['
        )
        {
            processor.Close(block);
            return TryOpen(processor);
        }

        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (!base.Close(processor, block))
        {
            return false;
        }

        if (block is not ParagraphBlock paragraph)
        {
            return true;
        }

        // Link definitions at its start are gone now, and problems name the line.
        paragraph.Line = paragraph.Lines.Lines[0].Line;
        return !makesTables || KeepsText(processor, paragraph);
    }

    /// <returns>Whether lines are left that belong to no table.</returns>
    private bool KeepsText(BlockProcessor processor, ParagraphBlock paragraph)
    {
        for (var index = 1; index < paragraph.Lines.Count; index++)
        {
            var alignments = TableLine.ReadDelimiters(paragraph.Lines.Lines[index].Slice.AsSpan());
            if (alignments is null)
            {
                continue;
            }

            var header = TableLine.SplitRow(paragraph.Lines.Lines[index - 1].Slice);
            if (header.Count != alignments.Count || !FitsLimit(processor, paragraph, index, alignments.Count))
            {
                return true;
            }

            Insert(paragraph, BuildTable(paragraph, index, header, alignments));
            for (var last = paragraph.Lines.Count - 1; last >= index - 1; last--)
            {
                paragraph.Lines.RemoveAt(last);
            }

            if (paragraph.Lines.Count > 0)
            {
                paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
            }

            return paragraph.Lines.Count > 0;
        }

        return true;
    }

    private static bool FitsLimit(BlockProcessor processor, ParagraphBlock paragraph, int delimiterLine, int columns)
    {
        var work = PageWork.Of(processor.Context, processor.Document);
        var cells = (long)columns * (paragraph.Lines.Count - delimiterLine);
        work.TableCells = (int)Math.Min(int.MaxValue, work.TableCells + cells);
        if (work.TableCells <= Limits.TableCells)
        {
            return true;
        }

        Findings
            .Of(processor.Document)
            .AddLimit(
                paragraph.Line,
                $"The tables have more than {Limits.TableCells} cells, so from here on they are shown as written."
            );
        return false;
    }

    private static void Insert(ParagraphBlock paragraph, Table table)
    {
        if (paragraph.Parent is not { } parent)
        {
            return;
        }

        var place = ReferenceEquals(parent.LastChild, paragraph) ? parent.Count : parent.IndexOf(paragraph) + 1;
        parent.Insert(place, table);
    }

    private Table BuildTable(
        ParagraphBlock paragraph,
        int delimiterLine,
        List<StringSlice> header,
        List<TableColumnAlign?> alignments
    )
    {
        var table = new Table(this) { Line = paragraph.Lines.Lines[delimiterLine - 1].Line, IsOpen = false };
        foreach (var alignment in alignments)
        {
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        }

        table.Add(BuildRow(paragraph.Lines.Lines[delimiterLine - 1], header, alignments.Count, isHeader: true));
        for (var index = delimiterLine + 1; index < paragraph.Lines.Count; index++)
        {
            var line = paragraph.Lines.Lines[index];
            table.Add(
                BuildRow(line, TableLine.SplitRow(line.Slice, alignments.Count), alignments.Count, isHeader: false)
            );
        }

        return table;
    }

    private TableRow BuildRow(StringLine line, List<StringSlice> cells, int columns, bool isHeader)
    {
        var row = new TableRow
        {
            IsHeader = isHeader,
            Line = line.Line,
            IsOpen = false,
        };
        for (var column = 0; column < columns; column++)
        {
            var cell = new TableCell
            {
                ColumnIndex = column,
                Line = line.Line,
                IsOpen = false,
            };
            if (column < cells.Count)
            {
                cell.Add(BuildText(line, cells[column]));
            }

            row.Add(cell);
        }

        return row;
    }

    private ParagraphBlock BuildText(StringLine line, StringSlice cell)
    {
        var text = new ParagraphBlock(this)
        {
            Line = line.Line,
            Column = line.Column + cell.Start - line.Slice.Start,
            IsOpen = false,
        };
        var span = cell.AsSpan();
        if (span.Contains('`') && span.Contains(@"\|", StringComparison.Ordinal))
        {
            text.ProcessInlinesEnd += UnescapePipes;
        }

        text.AppendLine(ref cell, text.Column, line.Line, line.Position + cell.Start - line.Slice.Start, false);
        return text;
    }

    private static void UnescapePipes(InlineProcessor processor, Inline? inline)
    {
        foreach (var code in processor.Block?.Inline?.FindDescendants<CodeInline>() ?? [])
        {
            code.Content = code.Content.Replace(@"\|", "|", StringComparison.Ordinal);
        }
    }
}
