namespace Blog.Comments;

/// <summary>The words of mails to commenters, in one language.</summary>
/// <param name="Confirm">The subject of the mail that asks for a confirmation.</param>
/// <param name="ConfirmText">What it says, for the title of a page.</param>
/// <param name="Subject">The subject of the mail about a reply, for the title of a page.</param>
/// <param name="Text">What it says, for the name of who replied.</param>
/// <param name="Stop">What the link to have no more mails is called.</param>
public sealed record ReplyWords(
    string Confirm,
    Func<string, string> ConfirmText,
    Func<string, string> Subject,
    Func<string, string> Text,
    string Stop
);
