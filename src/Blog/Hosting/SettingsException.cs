namespace Blog.Hosting;

/// <summary>Settings that the program cannot start with. The message is one line for each fault and meant for the owner.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException() { }

    public SettingsException(string message)
        : base(message) { }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The faults that belong to one key each, where there are such.</summary>
    internal IReadOnlyList<SettingsFault> Faults { get; init; } = [];
}
