namespace Blog.Content.Markup;

/// <summary>Lines of a code block, counted from 1, both ends included.</summary>
public readonly record struct CodeLineRange(int First, int Last)
{
    public bool Holds(int line) => line >= First && line <= Last;
}
