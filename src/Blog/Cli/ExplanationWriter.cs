using Blog.Content.Explaining;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Prints what was found out about an address: three columns, or one JSON object.</summary>
internal sealed class ExplanationWriter(TextWriter output, BlogSettings settings)
{
    public async Task WriteAsync(Explanation found, bool isJson)
    {
        var rows = RowsOf(found).ToList();
        if (isJson)
        {
            var told = new
            {
                found.Kind,
                found.Address,
                found.File,
                found.Language,
                found.State,
                Values = rows.Select(row => new
                {
                    row.Name,
                    row.Value,
                    row.From,
                }),
                Problems = found.Problems.Select(problem => new
                {
                    problem.Line,
                    problem.Column,
                    problem.Code,
                    problem.Message,
                }),
            };
            await Printed.JsonAsync(output, told);
            return;
        }

        await Printed.RowsAsync(output, HeadOf(found).Where(row => row.Value.Length > 0).ToList());
        if (rows.Count > 0)
        {
            await output.WriteAsync("\n");
            await Printed.RowsAsync(output, rows);
        }
    }

    /// <summary>The problems follow by <see cref="ProblemWriter"/>.</summary>
    private static IEnumerable<PrintedRow> HeadOf(Explanation found) =>
        [
            new("kind", found.Kind, ""),
            new("address", found.Address, ""),
            new("file", found.File, ""),
            new("language", found.Language, ""),
            new("state", found.State, ""),
        ];

    private IEnumerable<PrintedRow> RowsOf(Explanation found) =>
        found
            .Values.Select(value => new PrintedRow(
                value.Name,
                value.Value,
                value.Setting.Length > 0
                    ? $"{KeyIn(found.Language, value.Setting)}, {SettingText.SourceOf(settings, KeyIn(found.Language, value.Setting))}"
                    : value.Place
            ))
            .Concat(
                found
                    .Settings.Select(key => KeyIn(found.Language, key))
                    .Select(key => new PrintedRow(
                        key,
                        SettingText.Of(settings, key),
                        SettingText.SourceOf(settings, key)
                    ))
            );

    /// <summary>The key that says it for a language, where one does.</summary>
    private string KeyIn(string language, string key)
    {
        const string site = "Site:";
        var own = key.StartsWith(site, StringComparison.Ordinal)
            ? $"{site}Languages:{language}:{key[site.Length..]}"
            : key;
        return settings.Values.Keys.FirstOrDefault(known => known.Equals(own, StringComparison.OrdinalIgnoreCase))
            ?? key;
    }
}
