using System.Collections.Immutable;
using Blog.Content;
using Blog.Content.Writing;

namespace Blog.Admin;

/// <summary>How a change of content files ended.</summary>
public abstract record ContentOutcome
{
    private ContentOutcome() { }

    /// <summary>It stands in the files, and readers see it.</summary>
    /// <param name="Act">By which it can be undone.</param>
    public sealed record Done(long Act) : ContentOutcome;

    /// <summary>Nothing would be other than it is; nothing was written.</summary>
    public sealed record Unchanged : ContentOutcome;

    /// <summary>The site would have a new error with it; nothing was written.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Faulty(ImmutableArray<Problem> Problems) : ContentOutcome;

    /// <summary>Files stand in the way that were changed since; nothing was written.</summary>
    public sealed record Blocked(ImmutableArray<string> Files) : ContentOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="File">Relative to the content folder; empty for the folder itself.</param>
    /// <param name="Reason">A sentence with the remedy.</param>
    public sealed record Refused(WriteFault Fault, string File, string Reason) : ContentOutcome;
}
