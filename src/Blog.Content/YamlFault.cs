using YamlDotNet.Core;

namespace Blog.Content;

/// <summary>Says in the author's words what the YAML parser stumbled over (content-contract.md M5).</summary>
internal static class YamlFault
{
    private const string SpecialStarts = "[]{}@`%*&!|>'\"";

    public static FrontMatterFault Tab(int line, int column) =>
        new("fm-syntax", line, column, "There is a tab before this key. Indent front matter with spaces.");

    public static FrontMatterFault Describe(string text, FrontMatterBlock block, Mark mark)
    {
        if (FindTab(text, block) is { } tab)
        {
            return Tab(tab.Line, tab.Column);
        }

        var line = block.Line + Math.Max((int)mark.Line, 1) - 1;
        var column = Math.Max((int)mark.Column, 1);
        var content = LineOf(text, block, line);
        return new FrontMatterFault(
            "fm-syntax",
            line,
            column,
            $"The front matter cannot be read here: {Hint(content)}"
        );
    }

    private static string Hint(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return line.Contains(':')
                ? "write a blank behind the colon, and close every bracket and quote."
                : "each line is 'key: value', or '- item' below a key. Close every bracket and quote.";
        }

        var key = Problem.Quote(line[..colon].Trim());
        var value = line[(colon + 2)..].Trim();
        if (value.Length > 0 && value[0] is '"' or '\'')
        {
            return $"the quotes around the value of '{key}' do not match. Close them on the same line.";
        }

        if (value.Length > 0 && SpecialStarts.Contains(value[0]))
        {
            return $"a value that begins with {value[0]} needs quotes, or its brackets closed: {key}: \"…\".";
        }

        return value.Contains(": ", StringComparison.Ordinal)
            ? $"a value that holds a colon and a blank needs quotes: {key}: \"…\"."
            : $"look at '{key}' and the lines around it: indentation, quotes and brackets must match.";
    }

    private static string LineOf(string text, FrontMatterBlock block, int line)
    {
        var (start, current) = (block.Start, block.Line);
        while (start < block.End)
        {
            var (end, next) = LineMap.LineAt(text, start);
            if (current == line)
            {
                return text[start..end];
            }

            (start, current) = (next, current + 1);
        }

        return "";
    }

    private static (int Line, int Column)? FindTab(string text, FrontMatterBlock block)
    {
        var line = block.Line;
        for (var start = block.Start; start < block.End; line++)
        {
            var (end, next) = LineMap.LineAt(text, start);
            var content = text.AsSpan(start, end - start);
            var indent = content[..^content.TrimStart(" \t").Length];
            if (indent.Length < content.Length && indent.IndexOf('\t') is >= 0 and var tab)
            {
                return (line, tab + 1);
            }

            start = next;
        }

        return null;
    }
}
