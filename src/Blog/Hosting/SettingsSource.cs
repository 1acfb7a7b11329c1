namespace Blog.Hosting;

/// <summary>Which layer gave a setting its value.</summary>
/// <param name="Place">In words: <c>built in</c>, <c>/srv/blog/appsettings.json:12</c>, <c>environment variable Site__Title</c>, <c>command line</c>.</param>
public sealed record SettingsSource(SettingsLayer Layer, string Place)
{
    public static SettingsSource BuiltIn { get; } = new(SettingsLayer.BuiltIn, "built in");

    public static SettingsSource CommandLine { get; } = new(SettingsLayer.CommandLine, "command line");

    public override string ToString() => Place;
}
