namespace Blog.Admin;

/// <summary>
/// Asks the command that serves to end this program and build it anew from the settings, in the same process. Readers wait
/// for less than a second; whoever is signed in stays so.
/// </summary>
/// <param name="failure">Why the start before this one did not come up, in a sentence; the settings before were brought back then.</param>
public sealed class Restart(string? failure = null)
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Null: this start is the one that was asked for.</summary>
    public string? Failure { get; } = failure;

    /// <summary>Done once it was asked for.</summary>
    public Task Asked => _asked.Task;

    public void Ask() => _asked.TrySetResult();

    /// <summary>Asks once this answer was sent.</summary>
    public void AskAfter(HttpResponse response) =>
        response.OnCompleted(() =>
        {
            Ask();
            return Task.CompletedTask;
        });
}
