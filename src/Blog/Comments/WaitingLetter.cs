namespace Blog.Comments;

/// <summary>The words of the mail about comments that wait, in the language of the site's staff.</summary>
/// <param name="Subject">For a number of comments.</param>
/// <param name="Text">For a number of comments and the address at which they are moderated.</param>
public sealed record WaitingLetter(Func<int, string> Subject, Func<int, string, string> Text);
