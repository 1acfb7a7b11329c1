using System.Text;
using Blog.History;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>Acts as comma-separated values (RFC 4180), times in UTC.</summary>
internal static class ActivityTable
{
    public const int MostRows = 50_000;

    public static string Of(IEnumerable<ActView> acts)
    {
        var table = new StringBuilder();
        Add(table, ["time", "who", "what", "subject", "details"]);
        foreach (var act in acts)
        {
            Add(
                table,
                [
                    DateText.Iso(act.At.ToUniversalTime()),
                    act.AccountName,
                    act.Kind.ToString(),
                    act.Subject,
                    string.Join("; ", act.Details.Select(detail => $"{detail.Key}: {detail.Value}")),
                ]
            );
        }

        return table.ToString();
    }

    private static void Add(StringBuilder table, string[] cells) =>
        table.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    /// <summary>A cell that begins like a formula would be run as one by a spreadsheet.</summary>
    private static string Quote(string cell)
    {
        var safe = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
