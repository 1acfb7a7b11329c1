using BenchmarkDotNet.Attributes;
using Blog.Benchmarks.Corpora;
using Blog.Benchmarks.Whole;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Benchmarks.Parts;

/// <summary>What a folder costs: all of it at the start, and what every later reading pays.</summary>
public class SiteBenchmarks : IDisposable
{
    private static readonly IReadOnlySet<string> NoHints = new HashSet<string>();

    private readonly SiteBuilder _builder = new(new SiteSettings(), "");
    private Scratch? _scratch;
    private SnapshotReader? _again;
    private ContentSnapshot _snapshot = ContentSnapshot.Empty;

    [Params(1_000, 10_000)]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scratch = new Scratch();
        new Corpus(Posts).WriteTo(_scratch.Root);
        _again = Reader();
        _snapshot = _again.Read(NoHints);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public ContentSnapshot ReadAll() => Reader().Read(NoHints);

    [Benchmark]
    public ContentSnapshot? ReadUnchanged() => _again?.Read(NoHints);

    [Benchmark]
    public SiteBuild Build() => _builder.Build(_snapshot, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    private SnapshotReader Reader() =>
        new(
            new ContentFolders(new ContentFolder(_scratch?.Root ?? "", []), null),
            new FrontMatterReader(Middle.Reading),
            TimeSpan.Zero,
            _ => false
        );
}
