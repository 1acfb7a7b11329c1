namespace Blog.Mail;

/// <summary>A try to hand a letter over that failed. Says nothing of the letter, and none of the server's words, which may.</summary>
public sealed record MailFailure(DateTimeOffset At, MailFault Fault);
