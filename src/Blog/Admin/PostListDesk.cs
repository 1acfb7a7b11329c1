using System.Collections.Concurrent;
using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Finds posts and pages for the lists: all of them for an Editor, their own for an Author.</summary>
public sealed class PostListDesk(CurrentAccount account, PostIndex index, FoundProblems found, LiveSite live)
{
    public PostPage Find(PostQuery query)
    {
        if (Own() is not { } book)
        {
            return PostPage.Empty;
        }

        var troubled = Troubled();
        var others = Matching(book, query).ToList();
        var problems = others.Count(row => troubled.Contains(row.File));
        if (query.HasProblems)
        {
            others.RemoveAll(row => !troubled.Contains(row.File));
        }

        var shown = query.State is { } state ? others.Where(row => row.State == state).ToList() : others;
        return new PostPage(
            [.. shown.Skip((query.Number - 1) * PostPage.Size).Take(PostPage.Size)],
            shown.Count,
            others.CountBy(row => row.State).ToDictionary(count => count.Key, count => count.Value),
            problems,
            book.Choices(query.OfPosts)
        );
    }

    /// <summary>Every post that the query finds, on whichever page.</summary>
    public ImmutableArray<PostRow> FindAll(PostQuery query)
    {
        if (Own() is not { } book)
        {
            return [];
        }

        var troubled = Troubled();
        return
        [
            .. Matching(book, query)
                .Where(row => query.State is null || row.State == query.State)
                .Where(row => !query.HasProblems || troubled.Contains(row.File)),
        ];
    }

    private PostBook? Own() =>
        account switch
        {
            { Role: Role.Owner or Role.Editor } => index.Read(),
            { Role: Role.Author, Handle: { } handle } => index.Read()?.Of(OwnPosts.KeyOf(handle)),
            _ => null,
        };

    /// <summary>Files with an error or a warning.</summary>
    private HashSet<string> Troubled() =>
        live.Workspace is { } workspace
            ? workspace
                .Problems.Concat(found.Of(workspace))
                .Where(problem => problem.Severity > Severity.Info)
                .Select(problem => problem.File)
                .ToHashSet(StringComparer.Ordinal)
            : [];

    /// <summary>By all but the state and the problems.</summary>
    private IEnumerable<PostRow> Matching(PostBook book, PostQuery query)
    {
        var rows = book.In(query.Sort).Where(row => row.IsPost == query.OfPosts);
        if (query.Section is { Length: > 0 } section)
        {
            rows = rows.Where(row => row.Section == section);
        }

        if (query.Language is { Length: > 0 } language)
        {
            rows = rows.Where(row => row.Language == language);
        }

        if (query.Author is { Length: > 0 } author)
        {
            var key = OwnPosts.KeyOf(author);
            rows = rows.Where(row => row.AuthorKeys.Contains(key, StringComparer.Ordinal));
        }

        rows = query.Terms.Where(term => term.Value.Length > 0).Aggregate(rows, WithTerm);
        return (query.Words ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(rows, WithWord);
    }

    private IEnumerable<PostRow> WithTerm(IEnumerable<PostRow> rows, KeyValuePair<string, string> wanted)
    {
        var rule = TermRule.Of(live.Settings);
        var term = rule.TermOf(wanted.Value.Trim());
        var known = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        return rows.Where(row =>
            row.Said.TermsOf(wanted.Key).Any(name => known.GetOrAdd(name, other => rule.TermOf(other) == term))
        );
    }

    private static IEnumerable<PostRow> WithWord(IEnumerable<PostRow> rows, string word)
    {
        return rows.Where(row =>
            Has(row.Title)
            || Has(row.File)
            || Has(row.Address?.Path)
            || Has(row.Said.Summary)
            || Has(row.Said.Description)
            || row.Said.Terms.Values.Any(names => names.Any(Has))
        );

        bool Has(string? text) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
    }
}
