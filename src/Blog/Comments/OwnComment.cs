namespace Blog.Comments;

/// <summary>A comment that its writer may still change.</summary>
/// <param name="Guid">The identity of its page.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="WasHeld">Whether it waited for someone of the staff.</param>
public sealed record OwnComment(long Id, string Guid, string Text, bool WasHeld);
