using BenchmarkDotNet.Attributes;
using Blog.Benchmarks.Corpora;
using Blog.Benchmarks.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Blog.Benchmarks.Parts;

/// <summary>A whole answer through the pipeline in memory, bodies kept from the first one on.</summary>
public class PageBenchmarks : IAsyncDisposable
{
    private readonly Uri _post = new(Middle.Post.Address, UriKind.Relative);
    private readonly Uri _home = new("/", UriKind.Relative);
    private Scratch? _scratch;
    private WebApplication? _app;
    private HttpClient _client = new();

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _scratch = new Scratch();
        var content = _scratch.Make("content");
        new Corpus(1_000).WriteTo(content);
        _app = InProcess.Create(content, _scratch.At("data"), builder => builder.WebHost.UseTestServer());
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _scratch?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Task<byte[]> Home() => _client.GetByteArrayAsync(_home);

    [Benchmark]
    public Task<byte[]> Post() => _client.GetByteArrayAsync(_post);
}
