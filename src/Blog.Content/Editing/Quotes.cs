namespace Blog.Content.Editing;

/// <summary>How a word is written.</summary>
internal enum Quotes
{
    Plain,
    Single,
    Double,

    /// <summary>On lines of its own, behind <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
