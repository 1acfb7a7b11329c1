namespace Blog.Hosting;

/// <summary>
/// Endpoint metadata: what is sent here without a sign-in, or with an old form's token, is not done, and its text is kept for
/// whom the form was made. The proof is the form's own ticket.
/// </summary>
public sealed class KeepsTypedText
{
    public static KeepsTypedText Mark { get; } = new();
}
