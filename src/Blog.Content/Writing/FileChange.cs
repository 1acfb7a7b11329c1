namespace Blog.Content.Writing;

/// <summary>What is to become of one file of the content folder.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>.</param>
/// <param name="Before">The bytes that the change was made to; null: there was no file.</param>
/// <param name="After">The bytes that it is to have; null: it is to go.</param>
public sealed record FileChange(string Path, byte[]? Before, byte[]? After)
{
    /// <summary>The change that takes this one back.</summary>
    public FileChange Back => new(Path, After, Before);
}
