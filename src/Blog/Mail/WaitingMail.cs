namespace Blog.Mail;

/// <summary>A letter that waits to be sent.</summary>
/// <param name="Ended">Is set once it was taken or given up; null: nobody asks.</param>
internal sealed record WaitingMail(Letter Letter, TaskCompletionSource? Ended);
