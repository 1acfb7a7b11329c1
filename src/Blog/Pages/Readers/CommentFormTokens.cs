namespace Blog.Pages.Readers;

/// <summary>What a form must carry to be taken.</summary>
/// <param name="Form">For this page and one comment.</param>
/// <param name="Request">That no other site sent it.</param>
public sealed record CommentFormTokens(string Form, string Request);
