using System.ComponentModel.DataAnnotations;

namespace Blog.Hosting;

/// <summary>The <c>Logs</c> section: what the program says of itself on standard output.</summary>
public sealed record LogSettings
{
    [EnumDataType(typeof(LogFormat))]
    public LogFormat Format { get; init; } = LogFormat.Text;

    [EnumDataType(typeof(LoggedRequests))]
    public LoggedRequests Requests { get; init; } = LoggedRequests.All;

    /// <summary>Whether lines about requests hold the client's address.</summary>
    public bool ClientAddresses { get; init; }
}
