namespace Blog.Content;

/// <summary>The <c>_index</c> file of a directory.</summary>
internal sealed record IndexText(string File, GoodVersion Version)
{
    public FrontMatter FrontMatter => Version.FrontMatter;
}
