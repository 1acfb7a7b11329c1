using System.Net;

namespace Blog.Comments;

/// <summary>Who sends a comment.</summary>
/// <param name="Agent">The browser, as it calls itself.</param>
/// <param name="CommenterId">The one that posting once gave this browser; null: it has none.</param>
/// <param name="AccountId">The account of the staff that is signed in; null: none is.</param>
public sealed record CommentSender(IPAddress Address, string? Agent, Guid? CommenterId, Guid? AccountId);
