namespace Blog.Comments;

/// <summary>A form's token, looked at.</summary>
/// <param name="Fault">Why it is not good; null: it is.</param>
/// <param name="Chance">What it holds by chance, which one comment may carry.</param>
public sealed record CommentToken(TokenFault? Fault, byte[] Chance)
{
    public static CommentToken Wrong { get; } = new(TokenFault.Wrong, []);
}
