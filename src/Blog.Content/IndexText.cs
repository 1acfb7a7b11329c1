namespace Blog.Content;

/// <summary>The <c>_index</c> file of a directory.</summary>
internal sealed record IndexText(PlacedFile Placed, GoodVersion Version)
{
    /// <summary>From the content root, as it lies there.</summary>
    public string File => Placed.RealPath;

    public FrontMatter FrontMatter => Version.FrontMatter;
}
