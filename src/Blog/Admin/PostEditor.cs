using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Explaining;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Opens a page's file in a form or as raw text, and saves what was made of it (docs/editing.md).</summary>
public sealed class PostEditor(
    ContentDesk desk,
    TitleFollower follower,
    PostFiles files,
    KeptTextDesk texts,
    HistoryDesk history,
    CurrentAccount account,
    LiveSite live,
    ContentSettings reading
)
{
    /// <summary>How often a save starts again when the file changes under its hands.</summary>
    private const int Tries = 3;

    /// <returns>Null: there is no such page, or it is another's.</returns>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public OpenedPost? Open(string path)
    {
        if (FindPage(path) is not { } file || live.Workspace is not { } workspace || desk.Open(path) is not { } bytes)
        {
            return null;
        }

        var text = TextOf(bytes);
        var fields = PostFields.Of(text, live.Settings);
        return new OpenedPost(path, FileHash.Of(bytes).Hex, text, fields)
        {
            State = file.State,
            Url = file.Page is { } page && live.Current is { } site ? site.UrlOf(page) : null,
            Inherited = InheritedValues.Of(workspace, file, live.Settings),
            Given = GivenTo(file, fields),
            Terms = TermsOfReaders(),
            LastGood = text.Fault is null ? null : file.Version?.FrontMatter,
            Problems = [.. workspace.Problems.Where(problem => problem.File == path)],
            MaySetAuthor = account.Role is not Role.Author,
        };
    }

    /// <summary>Whether there is such a page, and the account may change it.</summary>
    public bool MayEdit(string path) => FindPage(path) is not null;

    /// <summary>Where a page lies by now that the account may change and that lay at a path once; null: nowhere.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken ct)
    {
        if (MayEdit(path))
        {
            return path;
        }

        return
            live.Workspace?.Files.Any(known => known.File.Path == path) != true
            && await history.WentToAsync(path, ct) is { } now
            && MayEdit(now)
            ? now
            : null;
    }

    /// <summary>Saves what was typed into the form's fields.</summary>
    public Task<PostSaving> SaveAsync(string path, PostEdit edit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return SaveAsync(path, edit.Base, new FormOf(live.Settings, edit), ct);
    }

    /// <summary>Saves the whole text.</summary>
    /// <param name="hash">Of the bytes that the text was made of.</param>
    public Task<PostSaving> SaveRawAsync(string path, string hash, string text, CancellationToken ct) =>
        SaveAsync(path, hash, new WholeText(live.Settings, text), ct);

    /// <summary>A file as it would be with what was typed; where that cannot be, or may not, as it is.</summary>
    /// <param name="whole">The whole text; null where fields were typed, or nothing was.</param>
    /// <returns>Null: there is no such page, or it is another's.</returns>
    /// <exception cref="ContentWriteException">The disk failed.</exception>
    public byte[]? Drafted(string path, PostEdit? edit, string? whole)
    {
        if (FindPage(path) is not { } file || desk.Open(path) is not { } disk)
        {
            return null;
        }

        Typed? typed =
            whole is not null ? new WholeText(live.Settings, whole)
            : edit is not null ? new FormOf(live.Settings, edit)
            : null;
        var theirs = TextOf(disk);
        var origin = edit is not null && desk.FindVersion(edit.Base) is { } kept ? TextOf(kept) : theirs;
        return typed?.On(origin) is Made.Text { Post: var after } && DenialOf(file, theirs, after) is null
            ? after.ToBytes()
            : disk;
    }

    private async Task<PostSaving> SaveAsync(string path, string hash, Typed typed, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var saving = await TryAsync(await FindAsync(path, ct) ?? path, hash, typed, ct);
            if (saving is not PostSaving.Refused { Fault: WriteFault.Changed } || attempt == Tries)
            {
                return saving;
            }
        }
    }

    private async Task<PostSaving> TryAsync(string path, string hash, Typed typed, CancellationToken ct)
    {
        if (FindPage(path) is not { } file)
        {
            return new PostSaving.Nowhere();
        }

        if (hash.Length == 0)
        {
            return new PostSaving.Baseless();
        }

        byte[]? disk;
        try
        {
            disk = desk.Open(path);
        }
        catch (ContentWriteException failure)
        {
            return new PostSaving.Refused(failure.Fault, failure.Message);
        }

        if (disk is null)
        {
            return new PostSaving.Refused(WriteFault.FolderGone, $"{path} is not there. Put it back, and save again.");
        }

        var theirs = TextOf(disk);
        var isSame = string.Equals(hash, FileHash.Of(disk).Hex, StringComparison.OrdinalIgnoreCase);
        var origin =
            isSame ? theirs
            : desk.FindVersion(hash) is { } kept ? TextOf(kept)
            : null;
        var made = typed.On(origin ?? theirs);
        if (made is Made.Not not)
        {
            return not.Why;
        }

        if (made is not Made.Text { Post: var mine })
        {
            return new PostSaving.Unchanged();
        }

        var merged = isSame || origin is null ? null : typed.Merge(origin, theirs);
        if (origin is null || merged is MergeOutcome.Conflict)
        {
            return Conflicting(mine, theirs, origin, merged as MergeOutcome.Conflict);
        }

        var after = merged is MergeOutcome.Clean clean ? clean.Post : mine;
        if (account.Role is Role.Author && after.Fault is { } fault)
        {
            // Whose it would be cannot be known.
            return new PostSaving.Untouchable(fault);
        }

        if (DenialOf(file, theirs, after) is { } key)
        {
            return new PostSaving.Denied(key);
        }

        var bytes = after.ToBytes();
        if (
            await follower.FindAsync(file, theirs, after, ct) is { } root
            && await MoveAsync(new PostPlace(path), root, disk, bytes, ct) is var (moved, outcome)
            && outcome is not ContentOutcome.Faulty
        )
        {
            return Tell(outcome, !isSame, moved);
        }

        var change = new FileChange(path, disk, bytes);
        return Tell(await desk.RunAsync(new ActPlan(ActKind.PostSaved, path, [change]), ct), !isSame, path);
    }

    /// <summary>Saves a file under another name, with what was kept of it; a name that would be an error is left alone.</summary>
    private async Task<(string File, ContentOutcome Outcome)> MoveAsync(
        PostPlace place,
        string root,
        byte[] before,
        byte[] after,
        CancellationToken ct
    )
    {
        var file = place.Moved(place.File, root);
        var plan = new ActPlan(ActKind.PostSaved, file, files.Moved(place, root, before, after));
        var outcome = await desk.RunAsync(plan, ct);
        if (outcome is ContentOutcome.Done)
        {
            await texts.MoveAsync(place.File, file, ct);
        }

        return (file, outcome);
    }

    private static PostSaving Tell(ContentOutcome outcome, bool isMerged, string file) =>
        outcome switch
        {
            ContentOutcome.Done done => new PostSaving.Saved(done.Act, isMerged, file),
            ContentOutcome.Faulty faulty => new PostSaving.Faulty(faulty.Problems),
            ContentOutcome.Refused refused => new PostSaving.Refused(refused.Fault, refused.Reason),
            _ => new PostSaving.Unchanged(),
        };

    private static PostSaving.Conflict Conflicting(
        PostText mine,
        PostText theirs,
        PostText? origin,
        MergeOutcome.Conflict? conflict
    ) =>
        new(
            new PostConflict(
                mine.Text,
                theirs.Text,
                origin?.Text,
                theirs.ToHash().Hex,
                conflict?.Keys ?? [],
                conflict?.IsInBody ?? true
            )
        );

    /// <summary>Why the account may not save a version; null: it may.</summary>
    private string? DenialOf(WorkspaceFile file, PostText before, PostText after)
    {
        var isTheirs = before.Fault is null
            ? GuardedKeys.HaveSameAuthors(before, after)
            : GuardedKeys.AuthorsIn(after).SequenceEqual(OwnPosts.AuthorsOf(file), StringComparer.Ordinal);
        if (account.Role is Role.Author && !isTheirs)
        {
            return "post_author_locked";
        }

        var given =
            file.File.Kind is ContentKind.Html ? BodyFormat.Html
            : before.Fields.Find("markup") is null && file.Version?.FrontMatter.Markup is { } markup ? markup
            : BodyFormat.Markdown;
        return account.Role is not Role.Owner && GuardedKeys.WritesHtml(before, after, given)
            ? "post_html_locked"
            : null;
    }

    /// <summary>A file that is no page has no form.</summary>
    private WorkspaceFile? FindPage(string path) => desk.Find(path) is { File.Reading: not null } file ? file : null;

    private PostText TextOf(byte[] bytes) => PostText.Of(bytes, reading.FallbackEncoding);

    private static Dictionary<string, string> GivenTo(WorkspaceFile file, PostFields fields)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file.Version?.FrontMatter is { } page)
        {
            foreach (var field in fields.All.Where(field => field is { IsOfTerms: true, IsWritten: false }))
            {
                if (page.TermsOf(field.Name) is { IsEmpty: false } terms)
                {
                    given[field.Name] = string.Join(", ", terms);
                }
            }

            if (!fields[PostFields.State].IsWritten && page.IsDraft)
            {
                given[PostFields.State] = "draft";
            }
        }

        return given;
    }

    /// <summary>Terms of hidden posts are not for everybody who writes here.</summary>
    private Dictionary<string, ImmutableArray<string>> TermsOfReaders() =>
        (live.Current?.Languages ?? [])
            .SelectMany(language => language.Taxonomies)
            .GroupBy(taxonomy => taxonomy.Plural, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .SelectMany(taxonomy => taxonomy.TermsByKey)
                        .Select(term => term.Title)
                        .Distinct(StringComparer.Ordinal)
                        .ToImmutableArray(),
                StringComparer.Ordinal
            );

    /// <summary>What was typed, as it may be made to a version of the file.</summary>
    private abstract class Typed
    {
        public abstract Made On(PostText origin);

        public abstract MergeOutcome Merge(PostText origin, PostText theirs);
    }

    private sealed class FormOf(SiteSettings site, PostEdit edit) : Typed
    {
        private TermRule Terms => TermRule.Of(site);

        public override Made On(PostText origin)
        {
            var changes = ChangesTo(origin, out var faults);
            return faults.Length > 0
                ? new Made.Not(new PostSaving.Wrong(faults))
                : Made.Of(new FrontMatterEditor(Terms).Apply(origin, changes));
        }

        public override MergeOutcome Merge(PostText origin, PostText theirs) =>
            new PostMerge(Terms).Merge(origin, ChangesTo(origin, out _), theirs);

        private ImmutableArray<FieldChange> ChangesTo(PostText origin, out ImmutableArray<FieldFault> faults) =>
            PostFields.Of(origin, site).ChangesOf(edit, out faults);
    }

    private sealed class WholeText(SiteSettings site, string text) : Typed
    {
        public override Made On(PostText origin) => Made.Of(FrontMatterEditor.ReplaceText(origin, text));

        public override MergeOutcome Merge(PostText origin, PostText theirs) =>
            FrontMatterEditor.ReplaceText(origin, text) is EditOutcome.Edited edited
                ? new PostMerge(TermRule.Of(site)).Merge(origin, edited.Post, theirs)
                : new MergeOutcome.Clean(theirs);
    }

    private abstract record Made
    {
        public static Made Of(EditOutcome outcome) =>
            outcome switch
            {
                EditOutcome.Edited edited => new Text(edited.Post),
                EditOutcome.Refused refused => new Not(
                    new PostSaving.Untouchable(new EditFault(refused.Reason, refused.Line))
                ),
                _ => new Nothing(),
            };

        public sealed record Text(PostText Post) : Made;

        public sealed record Nothing : Made;

        public sealed record Not(PostSaving Why) : Made;
    }
}
