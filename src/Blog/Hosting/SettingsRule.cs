namespace Blog.Hosting;

/// <summary>What a value of a setting must be, beyond its type and attributes.</summary>
/// <param name="Allowed">Completes <em>must be …</em>.</param>
internal sealed record SettingsRule(string Allowed, Func<string, bool> Accepts)
{
    public static SettingsRule OneOf(params string[] names) =>
        new("one of " + string.Join(", ", names), value => names.Contains(value, StringComparer.OrdinalIgnoreCase));
}
