namespace Blog.Admin;

/// <summary>What became of a change to comments.</summary>
public abstract record CommentActOutcome
{
    private CommentActOutcome() { }

    /// <param name="Act">By which it can be undone.</param>
    public sealed record Done(long Act, int Count) : CommentActOutcome;

    /// <summary>It stood so already.</summary>
    public sealed record Unchanged : CommentActOutcome
    {
        public static Unchanged Only { get; } = new();
    }

    /// <summary>There are no such comments, or they are another's.</summary>
    public sealed record Nowhere : CommentActOutcome
    {
        public static Nowhere Only { get; } = new();
    }
}
