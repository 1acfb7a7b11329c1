using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Blog.Benchmarks.Parts;

/// <summary>In this process: a generated project would stand under the rules of this repository.</summary>
internal sealed class PartsConfig : ManualConfig
{
    public const string Name = "parts";

    public PartsConfig()
    {
        Add(DefaultConfig.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15));
    }
}
