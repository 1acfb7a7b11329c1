using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Blog.Hosting;

/// <summary>
/// An event is one line, whatever text it holds; the lines of an exception follow indented. So no text that a stranger
/// sent can pass for an event of its own.
/// </summary>
internal sealed class LogLines : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Head = new(
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj}",
        CultureInfo.InvariantCulture
    );

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var head = new StringWriter(CultureInfo.InvariantCulture);
        Head.Format(logEvent, head);
        output.Write(VisibleText.Of(head.ToString()));
        if (logEvent is { Level: >= LogEventLevel.Error, TraceId: { } traceId })
        {
            output.Write($" ({traceId})");
        }

        output.Write('\n');
        foreach (var line in logEvent.Exception?.ToString().ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            output.Write("    ");
            output.Write(VisibleText.Of(line));
            output.Write('\n');
        }
    }
}
