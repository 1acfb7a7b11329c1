using Blog.Content;

namespace Blog.Admin;

/// <summary>Which posts are asked for. What is null or empty asks for all.</summary>
public sealed record PostQuery
{
    /// <summary>Posts, or pages and the texts of lists.</summary>
    public required bool OfPosts { get; init; }

    public PageState? State { get; init; }

    /// <summary>Those with an error or a warning alone.</summary>
    public bool HasProblems { get; init; }

    public string? Section { get; init; }

    /// <summary>A language's key.</summary>
    public string? Language { get; init; }

    /// <summary>A name in <c>author</c>, in any case.</summary>
    public string? Author { get; init; }

    /// <summary>Each must stand in the title, the address, the summary, a term or the file's path, in any case.</summary>
    public string? Words { get; init; }

    /// <summary>A term's name by the plural of its taxonomy, in any spelling.</summary>
    public IReadOnlyDictionary<string, string> Terms { get; init; } = new Dictionary<string, string>();

    public PostSort Sort { get; init; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; init; } = 1;
}
