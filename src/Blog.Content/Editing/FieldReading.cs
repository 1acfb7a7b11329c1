using System.Collections.Immutable;

namespace Blog.Content.Editing;

/// <summary>What fields say, as changes compare it.</summary>
internal static class FieldReading
{
    /// <summary>Whether a field has a value already, however it is spelled.</summary>
    public static bool Says(FrontMatterNode node, FieldValue value) =>
        node is FrontMatterScalar scalar
        && value switch
        {
            FieldValue.Text text => scalar.AsText == text.Value,
            FieldValue.Moment moment => scalar.AsText == moment.Written,
            FieldValue.Flag flag => scalar.Kind == (flag.IsOn ? ScalarKind.True : ScalarKind.False),
            FieldValue.Number number => scalar.Kind is ScalarKind.Integer or ScalarKind.Float
                && YamlScalars.NumberOf(scalar.Text) == (double)number.Value,
            _ => false,
        };

    /// <summary>The items of a list; a value alone counts as one, nothing as none.</summary>
    public static ImmutableArray<FrontMatterNode> ItemsOf(FrontMatterNode? node) =>
        node switch
        {
            null or FrontMatterScalar { AsText: "" } => [],
            _ => FrontMatterValues.ItemsOf(node),
        };

    public static ImmutableArray<string> TextsOf(ImmutableArray<FrontMatterNode> items) =>
        [.. items.Select(item => (item as FrontMatterScalar)?.AsText ?? "")];

    /// <summary>Why a value, or one within it, must not be touched; null where it may.</summary>
    public static string? LockOf(FrontMatterNode node) =>
        node.Locked
        ?? node switch
        {
            FrontMatterList list => list.Items.Select(LockOf).FirstOrDefault(reason => reason is not null),
            FrontMatterMap map => map
                .Entries.Select(entry => LockOf(entry.Value))
                .FirstOrDefault(reason => reason is not null),
            _ => null,
        };

    /// <summary>Whether two values say the same in the same way, wherever they stand.</summary>
    public static bool AreSame(FrontMatterNode one, FrontMatterNode other) =>
        (one, other) switch
        {
            (FrontMatterScalar left, FrontMatterScalar right) => (left.Text, left.Kind, left.IsQuoted)
                == (right.Text, right.Kind, right.IsQuoted),
            (FrontMatterList left, FrontMatterList right) => left.IsFlow == right.IsFlow
                && left.Items.Length == right.Items.Length
                && left.Items.Zip(right.Items).All(pair => AreSame(pair.First, pair.Second)),
            (FrontMatterMap left, FrontMatterMap right) => left.IsFlow == right.IsFlow
                && left.Entries.Length == right.Entries.Length
                && left.Entries.Zip(right.Entries)
                    .All(pair => pair.First.Key == pair.Second.Key && AreSame(pair.First.Value, pair.Second.Value)),
            _ => false,
        };

    /// <summary>Whether two values, or their absence, mean the same, however they are written.</summary>
    public static bool MeanTheSame(FrontMatterNode? one, FrontMatterNode? other) =>
        (one, other) switch
        {
            (null, null) => true,
            (FrontMatterScalar left, FrontMatterScalar right) => (left.AsText, left.Kind) == (right.AsText, right.Kind),
            (FrontMatterList left, FrontMatterList right) => left.Items.Length == right.Items.Length
                && left.Items.Zip(right.Items).All(pair => MeanTheSame(pair.First, pair.Second)),
            (FrontMatterMap left, FrontMatterMap right) => left.Entries.Length == right.Entries.Length
                && left.Entries.All(entry => right.Find(entry.Key) is { } same && MeanTheSame(entry.Value, same.Value)),
            _ => false,
        };
}
