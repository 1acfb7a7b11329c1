namespace Blog.Admin;

/// <summary>The wish to have the program built anew, with the settings as they are saved by then. Whoever runs it listens.</summary>
public sealed class Restart
{
    public event EventHandler? Asked;

    /// <summary>Whether anybody listens: otherwise the owner has to start the program by hand.</summary>
    public bool IsPossible => Asked is not null;

    /// <summary>Why the last program that was built anew did not start, in a sentence; null: none failed.</summary>
    public string? Failure { get; set; }

    public void Ask() => Asked?.Invoke(this, EventArgs.Empty);
}
