using Blog.Content.Writing;

namespace Blog.History;

/// <summary>How an act on files ended.</summary>
public abstract record ActOutcome
{
    private ActOutcome() { }

    /// <param name="Id">Of the act.</param>
    public sealed record Done(long Id) : ActOutcome;

    /// <summary>Every file has the bytes already; nothing was written, and no act was written down.</summary>
    public sealed record Unchanged : ActOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="File">The file it was about, relative to the content folder; empty for the folder itself.</param>
    /// <param name="Reason">A sentence with the remedy.</param>
    public sealed record Refused(WriteFault Fault, string File, string Reason) : ActOutcome;
}
