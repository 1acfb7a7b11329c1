using Blog.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Blog.Tests.Hosting;

public sealed class LogLinesTests
{
    [Fact]
    public void Text_from_a_stranger_cannot_begin_a_line_of_its_own()
    {
        var lines = Written(log =>
            log.Information("Asked for {Path}", "/a\r\n2026-01-01 [ERR] forged\u001b[31m\u202e")
        );
        Assert.EndsWith(
            "[INF] Asked for /a\\u000d\\u000a2026-01-01 [ERR] forged\\u001b[31m\\u202e",
            Assert.Single(lines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_lines_of_an_exception_are_indented()
    {
        var lines = Written(log =>
            log.Error(new InvalidOperationException("first\n2026-01-01 [ERR] forged"), "Failed")
        );
        Assert.EndsWith("[ERR] Failed", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_every_script_stay_as_they_are() =>
        Assert.EndsWith(
            "[INF] 你好 é",
            Assert.Single(Written(log => log.Information("{Word}", "你好 é"))),
            StringComparison.Ordinal
        );

    private static string[] Written(Action<ILogger> write)
    {
        var sink = new Lines();
        using (var log = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger())
        {
            write(log);
        }

        return sink.Text.ToString().TrimEnd('\n').Split('\n');
    }

    private sealed class Lines : ILogEventSink
    {
        public StringWriter Text { get; } = new();

        public void Emit(LogEvent logEvent) => new LogLines().Format(logEvent, Text);
    }
}
