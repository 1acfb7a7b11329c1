namespace Blog.Hosting;

/// <summary>Which requests are logged. Those for our own assets and for health never are.</summary>
public enum LoggedRequests
{
    None,

    /// <summary>Those that were answered with 500 or more.</summary>
    Failed,
    All,
}
