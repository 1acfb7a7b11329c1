using Markdig.Syntax;

namespace Blog.Content.Markup;

/// <summary>What the extensions learn about one text, kept with its document: extensions themselves have no state.</summary>
internal sealed class Findings
{
    private static readonly object Key = new();
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public static Findings Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is Findings known)
        {
            return known;
        }

        var findings = new Findings();
        document.SetData(Key, findings);
        return findings;
    }

    public void Add(Finding finding) => _all.Add(finding);

    /// <summary>A limit is told once for each text: a bomb would bring thousands.</summary>
    public void AddLimit(int? line, string message)
    {
        if (!_all.Exists(finding => finding.Message == message))
        {
            Add(new Finding(Limits.Code, Severity.Error, line, 0, message));
        }
    }
}
