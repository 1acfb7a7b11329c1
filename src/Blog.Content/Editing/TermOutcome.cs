namespace Blog.Content.Editing;

/// <summary>What renaming or deleting a term would do to one file.</summary>
public abstract record TermOutcome
{
    private TermOutcome() { }

    /// <param name="Post">The file then.</param>
    public sealed record Planned(PostText Post) : TermOutcome;

    /// <summary>The file does not name the term, or names it so already.</summary>
    public sealed record Untouched : TermOutcome
    {
        public static Untouched Instance { get; } = new();
    }

    /// <summary>The file names the term where it must not be touched.</summary>
    /// <param name="Reason">A sentence for the author, with what to do.</param>
    /// <param name="Line">From 1; 0 for the whole file.</param>
    public sealed record Refused(string Reason, int Line) : TermOutcome;
}
