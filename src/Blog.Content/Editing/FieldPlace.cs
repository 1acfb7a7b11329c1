using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>Where a field stands, or the map in which it is missing.</summary>
/// <param name="Parent">The innermost map that is there.</param>
/// <param name="Holder">The entry whose value <paramref name="Parent"/> is, or the null that will become it; null for the page's own keys and for an item's.</param>
/// <param name="Rest">The keys from <paramref name="Parent"/> on; the first is missing there where it is not the last.</param>
/// <param name="IsInFlow">Whether <paramref name="Parent"/> stands in brackets or braces, its own among them.</param>
internal sealed record FieldPlace(
    FrontMatterMap? Parent,
    FrontMatterEntry? Holder,
    ImmutableArray<string> Rest,
    bool IsInFlow
)
{
    /// <summary>The entry that counts; null where the field is missing.</summary>
    public FrontMatterEntry? Entry => Rest.Length == 1 ? Parent?.Find(Rest[0]) : null;

    /// <exception cref="EditRefusal">Something else than a map or list stands in the way.</exception>
    public static FieldPlace Find(FrontMatterMap fields, FieldPath path)
    {
        var (parent, isInFlow) = (fields, fields.IsFlow);
        FrontMatterEntry? holder = null;
        FrontMatterNode? node = fields;
        for (var index = 0; index < path.Steps.Length; index++)
        {
            var step = path.Steps[index];
            if (step.Key is not { } key)
            {
                if (node is not FrontMatterList list || step.Index >= list.Items.Length)
                {
                    throw new EditRefusal($"There is no such item in '{holder?.Key}'.", LineOf(holder));
                }

                (holder, node, isInFlow) = (null, list.Items[step.Index], isInFlow || list.IsFlow);
                continue;
            }

            if (node is FrontMatterScalar { Kind: ScalarKind.Null } or null)
            {
                return new FieldPlace(null, holder, KeysFrom(path, index), isInFlow);
            }

            if (node is not FrontMatterMap map)
            {
                throw new EditRefusal($"'{holder?.Key}' is no map of keys.", LineOf(holder));
            }

            parent = map;
            isInFlow |= map.IsFlow;
            var entry = map.Find(key);
            if (index == path.Steps.Length - 1 || entry is null)
            {
                return new FieldPlace(parent, holder, KeysFrom(path, index), isInFlow);
            }

            if (entry.IsGiven)
            {
                throw new EditRefusal($"'{entry.Key}' comes from elsewhere: a merge gives it.", entry.KeySpan.Line);
            }

            (holder, node) = (entry, entry.Value);
        }

        throw new ArgumentException("A field's path ends in a key.", nameof(path));
    }

    private static ImmutableArray<string> KeysFrom(FieldPath path, int index) =>
        [.. path.Steps[index..].Select(step => step.Key ?? throw new EditRefusal("There is no such item.", 0))];

    private static int LineOf(FrontMatterEntry? entry) => entry?.KeySpan.Line ?? 0;
}
