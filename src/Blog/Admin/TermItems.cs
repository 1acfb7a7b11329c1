using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>Plans what becomes of each item that names the terms, in the lists of pages and of cascades.</summary>
/// <param name="named">What the terms mean.</param>
internal sealed class TermItems(TermRule rule, TermChange change, IReadOnlySet<string> named)
{
    /// <summary>UTF-16 units; more is never read as front matter.</summary>
    private const int MostOfFrontMatter = 64 * 1024;

    private static readonly string[] Closings = ["\n---", "\n+++"];

    private readonly TermPlan _plan = new(rule);

    public void Plan(Workspace workspace, TermDraft draft)
    {
        var files = workspace.Files.Where(IsPage).Where(file => MayName(file.File.Reading?.FrontMatter)).ToList();
        SideBySide.Run(files, file => Plan(file.File, draft));
    }

    private void Plan(ContentFile file, TermDraft draft)
    {
        if (draft.ReadText(file.Path) is not { } post)
        {
            draft.Block(file.Path, 0, "The file is not there. Put it back, or look again in a moment.");
            return;
        }

        if (post.Fault is not null && !Mentions(post.Text))
        {
            return;
        }

        switch (_plan.Of(post, change.Taxonomy, change.Terms, change.Name))
        {
            case TermOutcome.Planned planned:
                draft.Set(file.Path, planned.Post.ToBytes());
                break;
            case TermOutcome.Refused refused:
                draft.Block(file.Path, refused.Line, refused.Reason);
                break;
        }
    }

    private static bool IsPage(WorkspaceFile file) =>
        file.File is { Reading: not null, Kind: ContentKind.Markdown or ContentKind.Html };

    /// <param name="page">Null where it cannot be read: only the text itself may say.</param>
    private bool MayName(FrontMatter? page) =>
        page is null
        || page.TermsOf(change.Taxonomy).Any(IsNamed)
        || page.Cascades.Any(cascade => cascade.Given.TermsOf(change.Taxonomy).Any(IsNamed));

    private bool IsNamed(string name) => named.Contains(rule.TermOf(name));

    /// <summary>Whether front matter that cannot be read may name the terms: it holds the taxonomy's key, and one of their words.</summary>
    private bool Mentions(string text)
    {
        var head = HeadOf(text);
        return head.Contains(change.Taxonomy, StringComparison.OrdinalIgnoreCase)
            && change.Terms.Concat(named.Select(meaning => meaning.Trim('/'))).Any(word => HasWord(head, word));
    }

    /// <summary>The lines up to the one that closes front matter, or as much of the file as front matter may be.</summary>
    private static string HeadOf(string text)
    {
        var most = text[..Math.Min(text.Length, MostOfFrontMatter)];
        var close = Closings
            .Select(fence => most.IndexOf(fence, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .ToImmutableArray();
        return close.IsEmpty ? most : most[..close.Min()];
    }

    private static bool HasWord(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + word.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Chinese is written without blanks, so there a part may be the word.</summary>
    private static bool IsOfWord(char sign) => char.IsAsciiLetterOrDigit(sign);
}
