namespace Blog.Admin;

/// <summary>How the making of a post ended.</summary>
public abstract record NewPostOutcome
{
    private NewPostOutcome() { }

    /// <param name="File">Relative to the content folder.</param>
    public sealed record Made(string File) : NewPostOutcome;

    /// <summary>There can be no such section.</summary>
    public sealed record NoSuchSection : NewPostOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Failed(ContentOutcome Why) : NewPostOutcome;
}
