using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>What commands print for people, in three columns, and for programs, as JSON.</summary>
internal static class Printed
{
    private const int WidestValue = 40;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task JsonAsync(TextWriter output, object told) =>
        output.WriteAsync(JsonSerializer.Serialize(told, Json) + "\n");

    public static async Task RowsAsync(TextWriter output, IReadOnlyCollection<PrintedRow> rows)
    {
        var name = rows.Max(row => row.Name.Length);
        var value = Math.Min(rows.Max(row => row.Value.Length), WidestValue);
        foreach (var row in rows)
        {
            var line =
                $"{row.Name.PadRight(name)}  {VisibleText.Of(row.Value).PadRight(value)}  {VisibleText.Of(row.From)}";
            await output.WriteAsync(line.TrimEnd() + "\n");
        }
    }
}
