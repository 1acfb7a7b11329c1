using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Blog.Benchmarks.Whole;

/// <summary>Many readers of one page at once.</summary>
internal static class Load
{
    private const int Connections = 32;

    /// <summary>Bytes as they come over the line, compressed as browsers ask for it.</summary>
    public static async Task<byte[]> CompressedAsync(ServedProgram program, string path)
    {
        using var request = Request(program, path);
        using var answer = await program.Client.SendAsync(request);
        return answer is { StatusCode: HttpStatusCode.OK } && answer.Content.Headers.ContentEncoding.Contains("gzip")
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{path} is not answered compressed: {answer.StatusCode}.");
    }

    public static async Task<LoadRound> RunAsync(ServedProgram program, string path, int requests)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        var times = new ConcurrentBag<double>();
        var left = requests;
        var before = program.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ReadAsync()));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var processor = program.ProcessorTime - before;
        var samples = new Samples();
        foreach (var time in times)
        {
            samples.Add(time);
        }

        return new LoadRound(requests / elapsed.TotalSeconds, processor.TotalMicroseconds / requests, samples.At(0.99));

        async Task ReadAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var asked = Stopwatch.GetTimestamp();
                using var request = Request(program, path);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                await answer.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null);
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }
    }

    private static HttpRequestMessage Request(ServedProgram program, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Address, path));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        return request;
    }
}
