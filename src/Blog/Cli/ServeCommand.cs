using System.Net.Sockets;
using Blog.Accounts;
using Blog.Data;
using Blog.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Blog.Cli;

/// <summary>Serves the site until it is told to stop.</summary>
internal sealed class ServeCommand(Terminal terminal)
{
    public async Task<int> RunAsync(BlogSettings settings, CancellationToken ct)
    {
        var data = DataFolder.Prepare(settings.Data.Path);
        await TellAsync("Content ", settings.Content.Path);
        await TellAsync("Static  ", settings.Content.StaticPath.Length > 0 ? settings.Content.StaticPath : "none");
        await TellAsync("Data    ", settings.Data.Path);
        await TellAsync("Settings", settings.AppSettingsFile ?? "no appsettings.json found");
        if (data is not null)
        {
            await terminal.Error.WriteLineAsync($"warning: {data}");
        }

        if (settings.Site.BaseUrl is null)
        {
            await terminal.Error.WriteLineAsync(
                "warning: Site:BaseUrl is not set: any host is answered, and pages name no address of their own."
            );
        }

        var app = BlogApplication.Create(settings);
        await using (app)
        {
            switch (await app.Services.GetRequiredService<LiveDatabase>().AskAsync(ct))
            {
                case DatabaseState.Newer newer:
                    await terminal.Error.WriteLineAsync(newer.Reason);
                    return ExitCode.CannotRun;
                case DatabaseState.Unusable unusable:
                    await terminal.Error.WriteLineAsync($"warning: {unusable.Reason} Nobody can sign in until then.");
                    break;
            }

            if (await StartAsync(app, settings, ct) is { } fault)
            {
                await terminal.Error.WriteLineAsync(fault);
                return ExitCode.CannotRun;
            }

            foreach (var address in app.Urls)
            {
                await terminal.Output.WriteLineAsync($"Now serving {address}{settings.BasePath}");
            }

            await TellSetupAsync(app, settings, ct);

            await app.WaitForShutdownAsync(ct);
            return ExitCode.Done;
        }
    }

    /// <summary>While there is no owner: the one address at which someone can become it.</summary>
    private async Task TellSetupAsync(WebApplication app, BlogSettings settings, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var isReady = await app.Services.GetRequiredService<LiveDatabase>().AskAsync(ct) is DatabaseState.Ready;
        if (isReady && await scope.ServiceProvider.GetRequiredService<SetupDesk>().IsNeededAsync(ct))
        {
            var address = StaffLinks.To(
                settings,
                app.Urls,
                scope.ServiceProvider.GetRequiredService<SetupSecret>().Path
            );
            await terminal.Output.WriteLineAsync($"No owner yet. Set up once at {address}");
        }
    }

    /// <returns>Why the program cannot listen, in a sentence.</returns>
    private static async Task<string?> StartAsync(WebApplication app, BlogSettings settings, CancellationToken ct)
    {
        var urls = string.Join(" and ", settings.Urls);
        try
        {
            await app.StartAsync(ct);
            return null;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return $"Cannot listen on {urls}: another program does. Stop it, or choose another address with --urls.";
        }
        catch (SocketException exception)
        {
            return $"Cannot listen on {urls}: {exception.Message}. Choose another address with --urls.";
        }
    }

    private Task TellAsync(string what, string where) => terminal.Output.WriteLineAsync($"{what}  {where}");
}
