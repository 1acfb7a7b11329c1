using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Blog.Content;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Prints problems, in the order of file, line and column.</summary>
/// <param name="output">Gets nothing but the problems.</param>
/// <param name="contentFolder">From the repository's root, with <c>/</c>, since GitHub counts files from there; empty: the root itself.</param>
public sealed class ProblemWriter(TextWriter output, string contentFolder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task WriteAsync(IEnumerable<Problem> problems, ProblemFormat format, CancellationToken ct)
    {
        var sorted = problems
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ToList();
        if (format is ProblemFormat.Json)
        {
            await LineAsync(JsonSerializer.Serialize(sorted.Select(ToObject), Json), ct);
            return;
        }

        foreach (var problem in sorted)
        {
            await LineAsync(format is ProblemFormat.GitHub ? ToCommand(problem) : ToLine(problem), ct);
        }
    }

    private static string ToLine(Problem problem) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{VisibleText.Of(problem.File)}:{problem.Line}:{problem.Column}: {LevelOf(problem)}: {VisibleText.Of(problem.Message)}"
        );

    private static object ToObject(Problem problem) =>
        new
        {
            problem.File,
            problem.Line,
            problem.Column,
            Level = LevelOf(problem),
            problem.Code,
            problem.Message,
        };

    private string ToCommand(Problem problem)
    {
        var command = problem.Severity is Severity.Info ? "notice" : LevelOf(problem);
        var file = contentFolder.Length == 0 ? problem.File : $"{contentFolder}/{problem.File}";
        var line = problem.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",line={problem.Line}");
        var column = problem.Column == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",col={problem.Column}");
        return $"::{command} file={Property(file)}{line}{column},title={Property(problem.Code)}::{Data(problem.Message)}";
    }

    /// <summary>The escapes of workflow commands: without them a file's name could end the command and begin another.</summary>
    private static string Data(string text) => VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string LevelOf(Problem problem) =>
        problem.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private Task LineAsync(string line, CancellationToken ct) => output.WriteAsync((line + "\n").AsMemory(), ct);
}
