using System.Text;
using BenchmarkDotNet.Attributes;
using Blog.Content;
using Blog.Content.Markup;

namespace Blog.Benchmarks.Parts;

/// <summary>What a body costs when it is first asked for.</summary>
public class MarkdownBenchmarks
{
    private readonly MarkdownRenderer _renderer = new(new MarkupSettings(), new SummarySettings().Length);
    private readonly PageText _text = PageText.Of(Encoding.UTF8.GetBytes(Middle.Post.Text));
    private readonly BodySource _source = new(Middle.Post.Path, FileHash.Of([]), MathJax: false, CjkCounting.Auto);

    [Benchmark]
    public RenderedBody Render() => _renderer.Render(_text.Body, _text.FirstLine, _source);
}
