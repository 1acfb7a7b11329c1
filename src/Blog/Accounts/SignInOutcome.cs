namespace Blog.Accounts;

/// <summary>How a try to sign in ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record SignedIn : SignInOutcome;

    /// <summary>The password was right; the second step is next.</summary>
    public sealed record SecondStep : SignInOutcome;

    /// <summary>Whatever the reason, nobody is told which.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>The second step begins anew with the password.</summary>
    public sealed record StartAgain : SignInOutcome;

    /// <summary>Too many tries; this one was not looked at.</summary>
    public sealed record Wait(TimeSpan Time) : SignInOutcome;
}
