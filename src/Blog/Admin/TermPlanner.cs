using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>
/// Says what renaming, merging or deleting terms would do: to each file that names them, to their own texts, and to the
/// addresses of their lists. Writes nothing.
/// </summary>
public sealed class TermPlanner(
    LiveSite live,
    SiteRefresher refresher,
    ContentWriter writer,
    ContentSettings content,
    TermBooks books
)
{
    /// <summary>Null: there is no such term.</summary>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public async Task<TermChangePlan?> PlanAsync(TermChange change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        await refresher.RefreshAsync(ct);
        if (live is not { Current: { } site, Workspace: { } workspace } || books.Current is not { } book)
        {
            return null;
        }

        var known = change.Terms.Select(term => book.Find(change.Taxonomy, term)).OfType<TermEntry>().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var places = new TermPlaces(site.Settings);
        var draft = new TermDraft(writer, content.FallbackEncoding);
        var named = known.Select(term => term.Meaning).ToHashSet(StringComparer.Ordinal);
        new TermItems(places.Rule, change, named).Plan(workspace, draft);
        new TermTexts(places, change, named).Plan(workspace, draft);

        var changes = draft.Changes();
        var next = await refresher.BuildAsync(changes, ct);
        var rules = new TermRedirects(places.Rule, change, named).Of(site, next.Site);
        if (rules.Count > 0)
        {
            AddRedirects(rules, draft);
        }

        NameWhoStays(change, named, places.Rule, next.Workspace, draft);
        changes = draft.Changes();
        foreach (var fault in writer.Check(changes))
        {
            draft.Block(fault.Path, 0, fault.Message);
        }

        return new TermChangePlan(
            ActOf(change, known, book, changes),
            draft.Files(),
            draft.Blocked(),
            [.. rules.Select(RedirectLines.Of)]
        );
    }

    private static ActPlan ActOf(
        TermChange change,
        List<TermEntry> known,
        TermBook book,
        IReadOnlyList<FileChange> changes
    )
    {
        var names = string.Join(", ", known.Select(term => term.Name));
        if (change.Name is not { } name)
        {
            return new ActPlan(ActKind.TermDeleted, $"{change.Taxonomy}: {names}", changes);
        }

        var isMerge =
            known.Count > 1
            || (book.Find(change.Taxonomy, name) is { } other && known.TrueForAll(term => term != other));
        return new ActPlan(
            isMerge ? ActKind.TermMerged : ActKind.TermRenamed,
            $"{change.Taxonomy}: {names} → {name}",
            changes
        );
    }

    private static void AddRedirects(IReadOnlyList<RedirectRule> rules, TermDraft draft)
    {
        var before = draft.Read(RedirectFile.Name);
        var after = RedirectLines.With(before, rules);
        var read = RedirectFile.Read(after).Rules;
        if (rules.All(read.Contains))
        {
            draft.Set(RedirectFile.Name, after);
        }
        else
        {
            draft.Block(
                RedirectFile.Name,
                0,
                "The redirects cannot be read with a line more. Save the file as UTF-8 text."
            );
        }
    }

    /// <summary>What gives a term to pages without being a list in a file stays, and with it the old name.</summary>
    private static void NameWhoStays(
        TermChange change,
        HashSet<string> named,
        TermRule rule,
        Workspace next,
        TermDraft draft
    )
    {
        if (change.Name is { } name && named.Contains(rule.TermOf(name)))
        {
            return;
        }

        var blocked = draft.Blocked().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var staying = next.Files.FirstOrDefault(file =>
            !blocked.Contains(file.File.Path)
            && file.Version?.FrontMatter.TermsOf(change.Taxonomy).Any(term => named.Contains(rule.TermOf(term))) == true
        );
        if (staying is not null && blocked.Count == 0)
        {
            draft.Block(
                staying.File.Path,
                0,
                "The file would have the old name still: a setting, such as Site:Cascade, gives it. Change that first."
            );
        }
    }
}
