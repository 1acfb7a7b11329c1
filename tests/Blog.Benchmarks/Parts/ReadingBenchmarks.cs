using System.Text;
using BenchmarkDotNet.Attributes;
using Blog.Content;

namespace Blog.Benchmarks.Parts;

/// <summary>What each file costs when it is read.</summary>
public class ReadingBenchmarks
{
    private readonly byte[] _file = Encoding.UTF8.GetBytes(Middle.Post.Text);
    private readonly FrontMatterReader _frontMatter = new(Middle.Reading);
    private readonly DateReader _dates = new(Middle.Reading.Zone);

    [Benchmark]
    public FrontMatterReading FrontMatter() => _frontMatter.Read(_file, Middle.Post.Path);

    [Benchmark]
    public FileHash Hash() => FileHash.Of(_file);

    [Benchmark]
    [Arguments("2025-01-31 14:20:47")]
    [Arguments("2025-01-31")]
    [Arguments("2025-01-31T14:20:47+08:00")]
    public bool Date(string text) => _dates.TryRead(text, out _);

    [Benchmark]
    [Arguments("Quiet Rain over the Harbour")]
    [Arguments("傍晚沿着江边散步")]
    public string PathPart(string text) => PathText.Of(text);
}
