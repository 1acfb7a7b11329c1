namespace Blog.Content;

/// <summary>Says in the author's words what the TOML parser stumbled over.</summary>
internal static class TomlFault
{
    public static FrontMatterFault Describe(string toml, FrontMatterBlock block, int offset)
    {
        var (line, column) = LineMap.PositionOf(toml, offset);
        var start = offset - column + 1;
        var content = toml[start..LineMap.LineAt(toml, start).End];
        return new FrontMatterFault(
            "fm-syntax",
            block.Line + line - 1,
            column,
            $"The front matter cannot be read here: {Hint(content)}"
        );
    }

    private static string Hint(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            return "between two lines of +++ each line is 'key = value'. Write --- instead for 'key: value'.";
        }

        var key = Problem.Quote(line[..equals].Trim());
        var value = line[(equals + 1)..].Trim();
        return value.Length > 0 && char.IsLetter(value[0])
            ? $"text needs quotes: {key} = \"…\"."
            : $"look at '{key}' and the lines around it: quotes and brackets must close, and each key stand once.";
    }
}
