namespace Blog.Tests.Content.Markup;

/// <summary>An example of a spec: Markdown, a line with a dot, HTML.</summary>
/// <param name="Line">Of its fence, from 1.</param>
internal sealed record MarkdownExample(int Line, IReadOnlyList<string> Switches, string Text, string Html)
{
    public static IEnumerable<MarkdownExample> ReadAll(string[] lines, string fence)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (!lines[index].StartsWith(fence + " example", StringComparison.Ordinal))
            {
                continue;
            }

            var dot = Array.IndexOf(lines, ".", index);
            var end = Array.IndexOf(lines, fence, dot);
            yield return new MarkdownExample(
                index + 1,
                lines[index].Split(' ')[2..],
                string.Join('\n', lines[(index + 1)..dot]) + "\n",
                string.Join('\n', lines[(dot + 1)..end]) + "\n"
            );
            index = end;
        }
    }
}
