namespace Blog.Content.Editing;

/// <summary>Knows what must not be touched (promises.md 2).</summary>
internal sealed class FieldGuard(PostText post, FieldWords words)
{
    /// <exception cref="EditRefusal">The field, or a map around it, must not be touched.</exception>
    public void Check(FieldPlace place, FrontMatterEntry entry)
    {
        var line = entry.KeySpan.Line;
        if (FieldReading.LockOf(entry.Value) is { } reason)
        {
            throw new EditRefusal($"'{entry.Key}' cannot be changed here: {reason}.", line);
        }

        // A table whose keys stand apart is no obstacle to a value within it.
        if (words.IsToml)
        {
            return;
        }

        if (place.Parent is { } parent)
        {
            CheckParent(place, parent);
            CheckLines(parent, entry);
        }

        words.BehindColon(entry);
    }

    /// <exception cref="EditRefusal">What stands in the map stands elsewhere too.</exception>
    public void CheckParent(FieldPlace place, FrontMatterMap parent)
    {
        if (!words.IsToml && parent.Locked is { } reason)
        {
            throw new EditRefusal($"'{place.Holder?.Key}' cannot be changed here: {reason}.", parent.Span.Line);
        }
    }

    /// <exception cref="EditRefusal">The braces stand on several lines.</exception>
    public void CheckBraces(FrontMatterMap map)
    {
        if (post.Text.AsSpan(map.Span.Start, map.Span.End - map.Span.Start).ContainsAny('\r', '\n'))
        {
            throw new EditRefusal("The braces of this map stand on several lines.", map.Span.Line);
        }
    }

    private void CheckLines(FrontMatterMap parent, FrontMatterEntry entry)
    {
        if (parent.IsFlow)
        {
            CheckBraces(parent);
            return;
        }

        var lines = FieldLines.Of(post.Text, entry);
        if (parent.Entries.Any(other => other != entry && !other.IsGiven && lines.Holds(other.KeySpan.Start)))
        {
            throw new EditRefusal($"'{entry.Key}' shares a line with another key.", entry.KeySpan.Line);
        }
    }
}
