using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Blog.Benchmarks.Corpora;

/// <summary>Front matter with every key, and values in the forms that a long-kept Mainroad folder has.</summary>
public sealed record FrontMatterText
{
    public required string Title { get; init; }

    public required DateTime Date { get; init; }

    public required string Summary { get; init; }

    public required string Category { get; init; }

    public required string Language { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public required bool Toc { get; init; }

    public required bool MathJax { get; init; }

    public string Write()
    {
        var text = new StringBuilder("---\n");
        Line("title", Quoted(Title));
        Line("date", Quoted(Date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
        Line("summary", Quoted(Summary));
        List("categories", [Category]);
        List("lang", [Language]);
        List("translations", [Language]);
        List("tags", Tags);
        Line("menu", Quoted(""));
        Line("thumbnail", Quoted(""));
        Line("lead", Quoted(""));
        Line("comments", "false");
        Line("authorbox", "false");
        Line("pager", "true");
        Line("toc", Toc ? "true" : "false");
        Line("mathjax", MathJax ? "true" : "false");
        Line("sidebar", Quoted("right"));
        List("widgets", ["search", "recent", "taglist"]);
        return text.Append("---\n\n").ToString();

        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");

        void List(string key, ImmutableArray<string> values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}:\n");
            foreach (var value in values)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(value)}\n");
            }
        }
    }

    private static string Quoted(string value) => $"\"{value}\"";
}
