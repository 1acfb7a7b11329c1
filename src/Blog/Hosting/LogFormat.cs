namespace Blog.Hosting;

/// <summary>How a line of the log is written.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>An object in each line, as the programs that collect logs read it.</summary>
    Json,
}
