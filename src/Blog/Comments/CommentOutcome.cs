using System.Collections.Immutable;

namespace Blog.Comments;

/// <summary>What became of a comment that was sent.</summary>
public abstract record CommentOutcome
{
    private CommentOutcome() { }

    /// <param name="Guid">The identity of its page.</param>
    /// <param name="CommenterId">What the browser is to be known by from now on.</param>
    public sealed record Taken(long Id, string Guid, CommentState State, Guid CommenterId) : CommentOutcome;

    /// <summary>Nothing was kept; the text goes back to its writer with what is to be mended.</summary>
    public sealed record Refused(ImmutableArray<CommentFault> Faults) : CommentOutcome;

    /// <summary>Too many came; nothing was looked at.</summary>
    /// <param name="Wait">How long until one more is.</param>
    public sealed record Limited(TimeSpan Wait) : CommentOutcome;

    /// <summary>The database cannot be asked now.</summary>
    public sealed record Away : CommentOutcome
    {
        public static Away Only { get; } = new();
    }

    /// <summary>The page takes no comments, or no more.</summary>
    public sealed record Closed : CommentOutcome
    {
        public static Closed Only { get; } = new();
    }

    /// <summary>There is no such page for readers.</summary>
    public sealed record Nowhere : CommentOutcome
    {
        public static Nowhere Only { get; } = new();
    }
}
