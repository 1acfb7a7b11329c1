using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Support;

/// <summary>Everything that our own log shows: information of ours, warnings of the framework.</summary>
internal sealed class LoggedLines : ILoggerFactory
{
    public ConcurrentQueue<string> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => provider.Dispose();

    public void Dispose() => All.Clear();

    private sealed class Logger(LoggedLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel
            >= (category.StartsWith("Microsoft", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                lines.All.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
