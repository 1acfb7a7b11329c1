namespace Blog.Content.Editing;

/// <summary>
/// Changes fields of front matter by the marks of their values, and nothing else: what stands beside them keeps every byte.
/// After each step the text is read again; a change that did not do just what was asked is refused (promises.md 2).
/// </summary>
/// <param name="terms">Which items of a list mean the same.</param>
public sealed class FrontMatterEditor(TermRule terms)
{
    /// <summary>All of some changes, one after the other, or none.</summary>
    public EditOutcome Apply(PostText post, IReadOnlyList<FieldChange> changes)
    {
        if (post.Locked is { } locked)
        {
            return new EditOutcome.Refused(locked.Reason, locked.Line);
        }

        try
        {
            var edited = changes.Aggregate(post, Apply);
            return edited.Text == post.Text ? EditOutcome.Unchanged.Instance : new EditOutcome.Edited(edited);
        }
        catch (EditRefusal refusal)
        {
            return new EditOutcome.Refused(refusal.Message, refusal.Line);
        }
    }

    /// <summary>The whole text as a form sends it: lines that were there keep their line ends.</summary>
    public static EditOutcome ReplaceText(PostText post, string text)
    {
        if (post.Locked is { } locked)
        {
            return new EditOutcome.Refused(locked.Reason, locked.Line);
        }

        if (!IsWhole(text))
        {
            return new EditOutcome.Refused("The text holds half a character.", 0);
        }

        var written = KeptLines.Of(post.Text, text, LineEnds.First(post.Text));
        return written == post.Text ? EditOutcome.Unchanged.Instance : new EditOutcome.Edited(post.With(written));
    }

    private PostText Apply(PostText post, FieldChange change)
    {
        if (post.Fault is { } fault)
        {
            throw new EditRefusal(fault.Reason, fault.Line);
        }

        switch (change)
        {
            case FieldChange.ReplaceBody body:
                return WithBody(post, body.Body);
            case FieldChange.OfField field:
                CheckWords(field);
                return WithField(post, field);
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    private PostText WithField(PostText post, FieldChange.OfField change)
    {
        if (post.Block.Format == FrontMatterFormat.None)
        {
            return
                change
                    is FieldChange.Remove
                        or FieldChange.RemoveItem
                        or FieldChange.ReplaceItem
                        or FieldChange.SetList { Items.IsEmpty: true }
                ? post
                : WithField(WithBlock(post), change);
        }

        CheckRoot(post);
        var text = Changed(post, change);
        if (text == post.Text)
        {
            return post;
        }

        var after = post.With(text);
        ReadBack.Check(post, after, change, terms);
        return after;
    }

    private string Changed(PostText post, FieldChange.OfField change)
    {
        var splicer = new FieldSplicer(post);
        return change switch
        {
            FieldChange.SetValue set => One(splicer.Set(set.Field, set.Value)),
            FieldChange.Remove remove => Splice.ApplyAll(post.Text, splicer.Remove(remove.Field)),
            _ => One(splicer.ChangeList(change.Field, items => ListPlan.Of(change, items, terms))),
        };

        string One(Splice? splice) => splice is { } found ? found.Apply(post.Text) : post.Text;
    }

    /// <summary>A file without front matter gets a block of its own above all that is there.</summary>
    private static PostText WithBlock(PostText post)
    {
        var lineEnd = LineEnds.First(post.Text);
        var after = post.With($"---{lineEnd}---{lineEnd}{post.Text}");
        return after.Body == post.Text ? after : throw new EditRefusal("There is no place for front matter.", 1);
    }

    private static void CheckRoot(PostText post)
    {
        if (post.Block.Format == FrontMatterFormat.Json)
        {
            throw new EditRefusal("Front matter in JSON is not changed key by key.", post.Block.Line);
        }

        if (post.Fields.IsFlow)
        {
            throw new EditRefusal("The front matter stands in braces.", post.Block.Line);
        }

        if (post.Block.Format == FrontMatterFormat.Yaml)
        {
            if (post.Fields.Locked is { } reason)
            {
                throw new EditRefusal($"The front matter cannot be changed here: {reason}.", post.Block.Line);
            }

            CheckDocuments(post);
        }
    }

    private static void CheckDocuments(PostText post)
    {
        var line = post.Block.Line;
        for (var start = post.Block.Start; start < post.Block.End; line++)
        {
            if (post.Text.AsSpan(start).StartsWith("...", StringComparison.Ordinal))
            {
                throw new EditRefusal("A line of dots ends the front matter before its fence.", line);
            }

            start = LineEnds.NextLine(post.Text, start);
        }
    }

    private static PostText WithBody(PostText post, string body)
    {
        if (!IsWhole(body))
        {
            throw new EditRefusal("The text holds half a character.", 0);
        }

        var head = post.Text[..post.Block.BodyStart];
        var isOpen = head.Length > 0 && head[^1] is not ('\n' or '\r');
        var lineEnd = LineEnds.First(post.Text);
        var written = KeptLines.Of(post.Body, body, lineEnd);
        if (written == post.Body)
        {
            return post;
        }

        var after = post.With(head + (isOpen && post.Block.Format != FrontMatterFormat.Json ? lineEnd : "") + written);
        return after.Fault is null && after.Body == written && after.Block.Format == post.Block.Format
            ? after
            : throw new EditRefusal("The text would read as front matter.", 1);
    }

    private static void CheckWords(FieldChange.OfField change)
    {
        var strings = change switch
        {
            FieldChange.SetValue { Value: FieldValue.Text text } => [text.Value],
            FieldChange.SetValue { Value: FieldValue.Moment moment } => [moment.Written],
            FieldChange.SetList list => [.. list.Items],
            FieldChange.AddItem add => [add.Item],
            FieldChange.ReplaceItem replace => [replace.Replacement],
            _ => Array.Empty<string>(),
        };
        if (!strings.Concat(change.Field.Steps.Select(step => step.Key ?? "")).All(IsWhole))
        {
            throw new EditRefusal($"'{change.Field}' would hold half a character.", 0);
        }
    }

    /// <summary>Whether UTF-8 can say it.</summary>
    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
