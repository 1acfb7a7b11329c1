using Blog.Admin;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Prints every setting with the value in force and where it comes from; a list, map or table by its items.</summary>
internal sealed class SettingsCommand(Terminal terminal, BlogSettings settings)
{
    public async Task<int> RunAsync(bool isJson)
    {
        var found = SettingsCatalogue.All.SelectMany(ValuesOf).ToList();
        if (isJson)
        {
            await Printed.JsonAsync(
                terminal.Output,
                found.Select(one => new
                {
                    one.Key,
                    Value = one.IsSecret ? null : one.Value,
                    one.IsSecret,
                    IsSet = one.Value.Length > 0,
                    From = settings.SourceOf(one.Key).Place,
                })
            );
            return ExitCode.Done;
        }

        await Printed.RowsAsync(
            terminal.Output,
            [.. found.Select(one => new PrintedRow(one.Key, Shown(one), settings.SourceOf(one.Key).Place))]
        );
        return ExitCode.Done;
    }

    private IEnumerable<Found> ValuesOf(SettingShape shape)
    {
        if (shape.Kind is SettingKind.List or SettingKind.Map or SettingKind.Other)
        {
            var items = shape.KeysIn(settings).ToList();
            return items.Count > 0
                ? items.Select(key => new Found(key, settings.Values[key], IsSecret: false))
                : [new Found(shape.Key, "", IsSecret: false)];
        }

        // What is not given may be found out: a folder beside the content.
        var value = shape.TextIn(settings) is { Length: > 0 } given ? given : SettingText.In(settings, shape.Key);
        return [new Found(shape.Key, value, SettingsCatalogue.IsSecret(shape.Key))];
    }

    private static string Shown(Found one) =>
        one.Value.Length == 0 ? "none"
        : one.IsSecret ? "set, not shown"
        : one.Value;

    /// <param name="Value">Empty: none.</param>
    private sealed record Found(string Key, string Value, bool IsSecret);
}
