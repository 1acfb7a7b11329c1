namespace Blog.Content.Editing;

/// <summary>A post that is to be made.</summary>
/// <param name="Title">As it is typed; also what the file is named by.</param>
/// <param name="Folder">Where it goes, relative to the content folder and with <c>/</c>; empty for the folder itself.</param>
/// <param name="At">Now, in the site's zone.</param>
public sealed record NewPost(string Title, string Folder, DateTimeOffset At)
{
    /// <summary>Whether it gets a folder of its own, for pictures beside it.</summary>
    public bool IsBundle { get; init; }

    /// <summary>What stands between the file's name and its ending, such as <c>zh-cn</c>; empty for nothing.</summary>
    public string LanguageMark { get; init; } = "";

    /// <summary>What its <c>author</c> says; null: nothing.</summary>
    public string? Author { get; init; }
}
