using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Values of front matter as the keys ask for them.</summary>
internal static class FrontMatterValues
{
    /// <summary>The items of a list, or the value alone.</summary>
    public static ImmutableArray<FrontMatterNode> ItemsOf(FrontMatterNode value) =>
        value is FrontMatterList list ? list.Items : [value];

    /// <summary>The value as a message may repeat it.</summary>
    public static string Shown(FrontMatterNode value) =>
        value switch
        {
            FrontMatterScalar scalar => Problem.Quote(scalar.Text),
            FrontMatterList => "a list",
            _ => "a map",
        };

    /// <summary>Text of a scalar; null when absent, empty, a list or a map.</summary>
    public static string? TextOf(FrontMatterEntry? entry) =>
        entry?.Value is FrontMatterScalar { AsText: { Length: > 0 } text } ? text : null;

    /// <summary>A list of words, or a text that is split at blanks as Hugo does.</summary>
    public static ImmutableArray<string> WordsOf(FrontMatterEntry? entry) =>
        entry?.Value switch
        {
            FrontMatterScalar scalar => [.. scalar.AsText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
            FrontMatterList list => TextsOf(list.Items),
            _ => [],
        };

    /// <summary>The scalars among some values, empty ones left out.</summary>
    public static ImmutableArray<string> TextsOf(IEnumerable<FrontMatterNode> values) =>
        [.. values.OfType<FrontMatterScalar>().Select(item => item.AsText).Where(text => text.Length > 0)];
}
