namespace Blog.Mail;

/// <summary>A mail as it is written: plain text to one person.</summary>
public sealed record Letter(string To, string Subject, string Text);
