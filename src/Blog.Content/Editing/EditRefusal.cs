namespace Blog.Content.Editing;

/// <summary>A change that cannot be made without touching more than it should. Never leaves the editor.</summary>
internal sealed class EditRefusal(string what, int line) : Exception($"{what} Change it in the raw text.")
{
    /// <summary>From 1; 0 for the whole file.</summary>
    public int Line { get; } = line;
}
