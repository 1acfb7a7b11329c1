using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>The parts that the line under a title may have, as front matter and settings name them.</summary>
public static class PostMetaNames
{
    public static ImmutableArray<string> Known { get; } =
    ["author", "date", "categories", "translations", "readingtime"];
}
