using Blog.Accounts;
using Blog.Content;
using Blog.Content.Editing;
using Blog.Content.Writing;
using Blog.History;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Changes many posts as one act, byte-exact: all of them or none.</summary>
public sealed class BulkDesk(CurrentAccount account, ContentDesk content, ContentWriter writer, LiveSite live)
{
    private const string Tags = "tags";

    /// <param name="tag">The tag that is added or taken away; of no meaning to the others.</param>
    public async Task<BulkOutcome> RunAsync(
        BulkKind kind,
        string tag,
        IReadOnlyCollection<string> files,
        CancellationToken ct
    )
    {
        var known = (live.Workspace?.Files ?? []).ToDictionary(file => file.File.Path, StringComparer.Ordinal);
        var chosen = new List<WorkspaceFile>();
        foreach (var path in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(path, out var file) || !account.MaySee(file))
            {
                return new BulkOutcome.Nowhere();
            }

            chosen.Add(file);
        }

        try
        {
            return kind is BulkKind.Trash ? await TrashAsync(chosen, ct) : await ChangeAsync(kind, tag, chosen, ct);
        }
        catch (ContentWriteException fault)
        {
            return new BulkOutcome.Refused(fault.Path, fault.Message);
        }
    }

    private async Task<BulkOutcome> ChangeAsync(
        BulkKind kind,
        string tag,
        List<WorkspaceFile> files,
        CancellationToken ct
    )
    {
        var editor = new FrontMatterEditor(TermRule.Of(live.Settings));
        var changes = new List<FileChange>();
        foreach (var file in files)
        {
            var path = file.File.Path;
            if (ChangeOf(kind, tag, file) is not { } change)
            {
                continue;
            }

            if (writer.Read(path) is not { } before)
            {
                return Gone(path);
            }

            switch (editor.Apply(PostText.Of(before), [change]))
            {
                case EditOutcome.Edited edited:
                    changes.Add(new FileChange(path, before, edited.Post.ToBytes()));
                    break;
                case EditOutcome.Refused refused:
                    return new BulkOutcome.Refused(path, refused.Reason);
            }
        }

        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = kind.ToString() };
        if (kind is BulkKind.AddTag or BulkKind.RemoveTag)
        {
            details["tag"] = tag;
        }

        return await RunAsync(ActKind.PostsChanged, changes, details, changes.Count, ct);
    }

    private static BulkOutcome.Refused Gone(string path) =>
        new(path, "The file is not there. Put it back, or look at the list again.");

    private async Task<BulkOutcome> TrashAsync(List<WorkspaceFile> files, CancellationToken ct)
    {
        var changes = TrashPlan
            .FilesOf(files, live.Workspace?.Files ?? [])
            .Select(path => new FileChange(path, writer.Read(path), After: null))
            .Where(change => change.Before is not null)
            .ToList();
        if (files.Find(file => changes.TrueForAll(change => change.Path != file.File.Path)) is { } missing)
        {
            return Gone(missing.File.Path);
        }

        var titles = files.ToDictionary(file => file.File.Path, TrashPlan.TitleOf, StringComparer.Ordinal);
        return await RunAsync(ActKind.PostTrashed, changes, titles, files.Count, ct);
    }

    private async Task<BulkOutcome> RunAsync(
        ActKind kind,
        List<FileChange> changes,
        Dictionary<string, string> details,
        int count,
        CancellationToken ct
    )
    {
        if (changes.Count == 0)
        {
            return new BulkOutcome.Unchanged();
        }

        var first = kind is ActKind.PostTrashed ? details.Keys.First() : changes[0].Path;
        var subject = count == 1 ? first : $"{first} (+{count - 1})";
        return await content.RunAsync(new ActPlan(kind, subject, changes) { Details = details }, ct) switch
        {
            ContentOutcome.Done done => new BulkOutcome.Done(done.Act, count),
            ContentOutcome.Faulty faulty => new BulkOutcome.Faulty(faulty.Problems),
            ContentOutcome.Refused refused => new BulkOutcome.Refused(refused.File, refused.Reason),
            _ => new BulkOutcome.Unchanged(),
        };
    }

    /// <summary>Null where the post is that way already, whatever gives it.</summary>
    private static FieldChange? ChangeOf(BulkKind kind, string tag, WorkspaceFile file)
    {
        var said = file.Version?.FrontMatter ?? FrontMatter.None;
        return kind switch
        {
            BulkKind.Publish when said.IsDraft || file.State is PageState.HiddenByFault or PageState.Quarantined =>
                new FieldChange.SetValue("draft", false),
            BulkKind.Unpublish when !said.IsDraft => new FieldChange.SetValue("draft", true),
            BulkKind.AddTag => new FieldChange.AddItem(Tags, tag),
            BulkKind.RemoveTag => new FieldChange.RemoveItem(Tags, tag),
            _ => null,
        };
    }
}
