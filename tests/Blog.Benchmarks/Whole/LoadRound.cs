namespace Blog.Benchmarks.Whole;

/// <param name="PerSecond">Answers a second; the asking process shares the cores.</param>
/// <param name="ProcessorMicroseconds">Of the server, for one request.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoadRound(double PerSecond, double ProcessorMicroseconds, double P99);
