using System.Collections.Immutable;

namespace Blog.Cli;

/// <summary>The command line, parted into settings and the rest, which is parsed strictly.</summary>
/// <param name="Fault">A setting without a value, in a sentence.</param>
internal sealed record SettingsArguments(
    ImmutableArray<KeyValuePair<string, string>> Settings,
    ImmutableArray<string> Rest,
    string? Fault
)
{
    private const string Dashes = "--";

    /// <summary>A setting is <c>--Section:Key=value</c> or <c>--Section:Key value</c>; <c>--urls</c> is the only one without a section.</summary>
    public static SettingsArguments Take(IReadOnlyList<string> arguments)
    {
        var settings = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var rest = ImmutableArray.CreateBuilder<string>();
        string? fault = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            var (key, value) = Split(arguments[index]);
            if (key is null)
            {
                rest.Add(arguments[index]);
                continue;
            }

            if (value is null)
            {
                index++;
                if (index == arguments.Count || arguments[index].StartsWith(Dashes, StringComparison.Ordinal))
                {
                    fault ??= $"{Dashes}{key} has no value: write {Dashes}{key}=VALUE.";
                    index--;
                    continue;
                }

                value = arguments[index];
            }

            settings.Add(new KeyValuePair<string, string>(key, value));
        }

        return new SettingsArguments(settings.ToImmutable(), rest.ToImmutable(), fault);
    }

    private static (string? Key, string? Value) Split(string argument)
    {
        if (!argument.StartsWith(Dashes, StringComparison.Ordinal))
        {
            return (null, null);
        }

        var parts = argument[Dashes.Length..].Split('=', 2);
        var isSetting =
            parts[0].Contains(':', StringComparison.Ordinal)
            || string.Equals(parts[0], "urls", StringComparison.OrdinalIgnoreCase);
        return isSetting ? (parts[0], parts.Length > 1 ? parts[1] : null) : (null, null);
    }
}
