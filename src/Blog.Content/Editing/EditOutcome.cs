namespace Blog.Content.Editing;

/// <summary>What came of changes to a file's text.</summary>
public abstract record EditOutcome
{
    private EditOutcome() { }

    public sealed record Edited(PostText Post) : EditOutcome;

    /// <summary>The text says all of it already; not a byte is another.</summary>
    public sealed record Unchanged : EditOutcome
    {
        public static Unchanged Instance { get; } = new();
    }

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">A sentence for the author, with what to do.</param>
    /// <param name="Line">From 1; 0 for the whole file.</param>
    public sealed record Refused(string Reason, int Line) : EditOutcome;
}
