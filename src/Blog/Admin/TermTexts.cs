using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>
/// Plans what becomes of the terms' own texts: under the new name they lie in its folder, with the pictures beside them. Where
/// that has a text already it stays, and takes over the description and the body that it has not itself.
/// </summary>
/// <param name="named">What the terms mean.</param>
internal sealed class TermTexts(TermPlaces places, TermChange change, IReadOnlySet<string> named)
{
    private readonly FrontMatterEditor _editor = new(places.Rule);

    /// <summary>The text under the new name, by language.</summary>
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>The folder of such a text, by the folder that holds the taxonomies there.</summary>
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);

    public void Plan(Workspace workspace, TermDraft draft)
    {
        var texts = workspace.Files.Select(file => TextOf(file.File.Path)).OfType<Text>().ToList();
        var meant = change.Name is { } name ? places.Rule.TermOf(name) : null;
        foreach (var text in texts.Where(text => text.Term == meant))
        {
            _targets.TryAdd(text.Language, text.Path);
            _homes.TryAdd(text.Root, FolderOf(text.Path));
        }

        var old = texts.Where(text => named.Contains(text.Term)).ToList();
        foreach (var text in old)
        {
            if (change.Name is null)
            {
                draft.Set(text.Path, null);
            }
            else if (text.Term == meant)
            {
                Retitle(text.Path, text.Path, draft);
            }
            else if (_targets.TryGetValue(text.Language, out var target))
            {
                Merge(text.Path, target, draft);
            }
            else
            {
                Move(text, draft);
            }
        }

        foreach (var text in old.Where(text => text.Term != meant).DistinctBy(text => FolderOf(text.Path)))
        {
            PlanBeside(text, workspace, draft);
        }
    }

    private Text? TextOf(string path) =>
        places.Find(path) is { } place && place.Taxonomy == change.Taxonomy
            ? new Text(
                path,
                place.Language,
                places.Rule.TermOf(place.Name),
                FolderOf(path)[..^$"{place.Taxonomy}/{place.Name}/".Length]
            )
            : null;

    private void Move(Text text, TermDraft draft)
    {
        if (places.FileOf(text.Language, change.Taxonomy, change.Name ?? "") is not { } home)
        {
            draft.Block(
                text.Path,
                0,
                "No folder can have the new name, so the term's own text has no place. Choose another name."
            );
            return;
        }

        var target = FolderOf(home) + text.Path[FolderOf(text.Path).Length..];
        _targets[text.Language] = target;
        _homes.TryAdd(text.Root, FolderOf(home));
        Retitle(text.Path, target, draft);
    }

    /// <summary>A title that is the old name becomes the new one; any other is the author's word.</summary>
    private void Retitle(string path, string target, TermDraft draft)
    {
        if (draft.ReadText(path) is not { } post)
        {
            return;
        }

        var bytes = post.ToBytes();
        if (
            change.Name is { } name
            && post.Fields.Find("title")?.Value is FrontMatterScalar title
            && named.Contains(places.Rule.TermOf(title.AsText))
        )
        {
            switch (_editor.Apply(post, [new FieldChange.SetValue("title", name)]))
            {
                case EditOutcome.Edited edited:
                    bytes = edited.Post.ToBytes();
                    break;
                case EditOutcome.Refused refused:
                    draft.Block(path, refused.Line, refused.Reason);
                    break;
            }
        }

        if (path == target)
        {
            draft.Set(path, bytes);
        }
        else
        {
            draft.Move(path, target, bytes);
        }
    }

    private void Merge(string path, string target, TermDraft draft)
    {
        if (draft.ReadText(path) is not { } from || draft.ReadText(target) is not { } into)
        {
            return;
        }

        var changes = new List<FieldChange>();
        if (
            into.Fields.Find("description") is null
            && from.Fields.Find("description")?.Value is FrontMatterScalar { AsText: { Length: > 0 } description }
        )
        {
            changes.Add(new FieldChange.SetValue("description", description));
        }

        if (string.IsNullOrWhiteSpace(into.Body) && !string.IsNullOrWhiteSpace(from.Body))
        {
            changes.Add(new FieldChange.ReplaceBody(from.Body));
        }

        switch (_editor.Apply(into, changes))
        {
            case EditOutcome.Edited edited:
                draft.Set(target, edited.Post.ToBytes());
                break;
            case EditOutcome.Refused refused:
                draft.Block(target, refused.Line, refused.Reason);
                break;
        }

        draft.Set(path, null);
    }

    /// <summary>The pictures and other files beside a text go where it goes. Pages stay, and so do terms below.</summary>
    private void PlanBeside(Text text, Workspace workspace, TermDraft draft)
    {
        var folder = FolderOf(text.Path);
        var below = workspace
            .Files.Select(file => file.File)
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToList();
        var others = below
            .Where(file => file.Reading is not null && FolderOf(file.Path) != folder)
            .Select(file => FolderOf(file.Path))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (
            var path in below
                .Where(file => file.Reading is null)
                .Select(file => file.Path)
                .Where(path => !others.Exists(other => path.StartsWith(other, StringComparison.Ordinal)))
        )
        {
            if (change.Name is null)
            {
                draft.Set(path, null);
            }
            else if (_homes.TryGetValue(text.Root, out var home) && draft.Read(path) is { } bytes)
            {
                var target = home + path[folder.Length..];
                if (draft.Read(target) is null)
                {
                    draft.Move(path, target, bytes);
                }
                else
                {
                    draft.Block(path, 0, $"There is a {target} already. Give one of the two another name first.");
                }
            }
        }
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <param name="Term">What it means.</param>
    /// <param name="Root">The folder that the taxonomy's own lies in: empty, or with a slash at its end.</param>
    private sealed record Text(string Path, string Language, string Term, string Root);
}
