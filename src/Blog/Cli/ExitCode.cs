namespace Blog.Cli;

/// <summary>What the commands tell the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and there are findings.</summary>
    public const int Findings = 1;

    /// <summary>Mistyped, or cannot run.</summary>
    public const int CannotRun = 2;
}
