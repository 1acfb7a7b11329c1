namespace Blog.Benchmarks.Whole;

/// <summary>Several rounds of load on the same server.</summary>
internal sealed class LoadFigures
{
    private readonly Samples _slowest = new();

    public Samples PerSecond { get; } = new();

    public Samples Processor { get; } = new();

    public void Add(LoadRound round)
    {
        PerSecond.Add(round.PerSecond);
        Processor.Add(round.ProcessorMicroseconds);
        _slowest.Add(round.P99);
    }

    public void AddTo(Report report, string what)
    {
        report.Add($"{what}: requests a second", "1/s", PerSecond);
        report.Add($"{what}: processor time of the server a request", "µs", Processor);
        report.Add($"{what}: p99 of a round", "ms", _slowest, digits: 1);
    }
}
