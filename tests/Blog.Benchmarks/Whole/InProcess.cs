using Blog.Hosting;
using Blog.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Benchmarks.Whole;

/// <summary>The program inside this process, where its counters can be read: they are told to nobody outside.</summary>
internal static class InProcess
{
    public static WebApplication Create(string content, string data, Action<WebApplicationBuilder>? change = null) =>
        BlogApplication.Create(
            SettingsLayers.Read(
                new StartingPoint
                {
                    WorkingDirectory = content,
                    ProgramFolder = content,
                    Arguments =
                    [
                        new("Content:Path", content),
                        new("Data:Path", data),
                        new("Urls", "http://127.0.0.1:0"),
                        // The figures stand alone on the terminal.
                        new("Serilog:MinimumLevel:Default", "Error"),
                    ],
                }
            ),
            change
        );

    /// <summary>How many files were read and bodies rendered by the end of the first answered page.</summary>
    public static async Task<(int Read, int Rendered)> CountAsync(string content, string data)
    {
        await using var app = Create(content, data);
        await app.StartAsync();
        using var client = new HttpClient();
        await client.GetByteArrayAsync(new Uri(app.Urls.First()));
        return (
            app.Services.GetRequiredService<SnapshotReader>().ReadCount,
            app.Services.GetRequiredService<BodyDesk>().RenderCount
        );
    }
}
