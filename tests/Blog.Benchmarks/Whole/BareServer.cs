using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Blog.Benchmarks.Whole;

/// <summary>The least that can answer: Kestrel, and bytes that are ready. What others are measured against.</summary>
internal static class BareServer
{
    public const string Name = "bare";

    public static async Task RunAsync(string file, string address)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(context =>
        {
            var answer = context.Response;
            answer.ContentType = "text/html; charset=utf-8";
            answer.Headers.ContentEncoding = "gzip";
            answer.ContentLength = bytes.Length;
            return answer.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        });
        await app.RunAsync();
    }

    public static ServedProgram Serve(string folder, string file) =>
        ServedProgram.Start(folder, address => [typeof(BareServer).Assembly.Location, Name, file, address]);
}
