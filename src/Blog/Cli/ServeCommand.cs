using System.Net.Sockets;
using Blog.Accounts;
using Blog.Admin;
using Blog.Data;
using Blog.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting.Systemd;

namespace Blog.Cli;

/// <summary>
/// Serves the site until it is told to stop. When the admin asks for it, the program is built anew in this process; should
/// it not start with the new settings, those before are brought back.
/// </summary>
/// <param name="start">From where the settings are read again.</param>
internal sealed class ServeCommand(Terminal terminal, StartingPoint start)
{
    /// <summary>Says nothing where systemd did not start the process.</summary>
    private readonly SystemdNotifier _systemd = new();

    /// <summary>Told of each program that listens.</summary>
    internal Action<WebApplication>? Started { get; init; }

    public async Task<int> RunAsync(BlogSettings settings, CancellationToken ct)
    {
        if (!await CutRestore.FinishAsync(terminal, settings, ct))
        {
            return ExitCode.CannotRun;
        }

        await TellAsync(settings);
        using var serving = ServingLock.TryShare(settings.Data.Path);
        if (serving is null)
        {
            await terminal.Error.WriteLineAsync(
                $"A backup is being restored to {settings.Data.Path}. Start the server when that is done."
            );
            return ExitCode.CannotRun;
        }

        string? failure = null;
        var canGoBack = false;
        var saved = new SavedSettings(start, settings.Data.Path);
        IReadOnlyList<SettingsEntry> good = [];
        while (true)
        {
            var read = saved.ReadIfWhole();
            var end = await ServeAsync(settings, failure, ct);
            if (end is End.Stopped)
            {
                _systemd.Notify(ServiceState.Stopping);
                return ExitCode.Done;
            }

            failure = (end as End.NotStarted)?.Reason;
            if (failure is not null && !canGoBack)
            {
                await terminal.Error.WriteLineAsync(failure);
                return ExitCode.CannotRun;
            }

            canGoBack = failure is null;
            if (failure is null)
            {
                good = read ?? good;
            }
            else
            {
                await terminal.Error.WriteLineAsync($"warning: {failure} The settings before are brought back.");
                saved.BringBack(good);
            }

            (settings, failure) = await ReadAgainAsync(settings, failure);
        }
    }

    private async Task<End> ServeAsync(BlogSettings settings, string? failure, CancellationToken ct)
    {
        var restart = new Restart(failure);
        var app = BlogApplication.Create(settings, builder => builder.Services.AddSingleton(restart), isToServe: true);
        await using (app)
        {
            // Beside the reading of the content, which needs none: readers wait for neither.
            var asking = Task.Run(() => app.Services.GetRequiredService<LiveDatabase>().AskAsync(ct).AsTask(), ct);
            var fault = await StartAsync(app, settings, ct);
            var database = await asking;
            if (fault is not null)
            {
                return new End.NotStarted(fault);
            }

            if (database is DatabaseState.Newer newer)
            {
                await app.StopAsync(CancellationToken.None);
                return new End.NotStarted(newer.Reason);
            }

            if (database is DatabaseState.Unusable unusable)
            {
                await terminal.Error.WriteLineAsync($"warning: {unusable.Reason} Nobody can sign in until then.");
            }

            foreach (var address in app.Urls)
            {
                await terminal.Output.WriteLineAsync($"Now serving {address}{settings.BasePath}");
            }

            if (database is DatabaseState.Ready { HasOwner: false })
            {
                await TellSetupAsync(app, settings);
            }

            _systemd.Notify(ServiceState.Ready);
            Started?.Invoke(app);
            var stopped = app.WaitForShutdownAsync(ct);
            if (await Task.WhenAny(stopped, restart.Asked) == stopped)
            {
                await stopped;
                return End.Stopped.Only;
            }

            await app.StopAsync(CancellationToken.None);
            await stopped;
            return ct.IsCancellationRequested ? End.Stopped.Only : End.Again.Only;
        }
    }

    /// <returns>The settings to start with, and why they are not the ones that were asked for.</returns>
    private async Task<(BlogSettings Settings, string? Failure)> ReadAgainAsync(BlogSettings before, string? failure)
    {
        try
        {
            var settings = SettingsLayers.Read(start);
            foreach (var warning in settings.Warnings)
            {
                await terminal.Error.WriteLineAsync($"warning: {warning}");
            }

            return (settings, failure);
        }
        catch (SettingsException fault)
        {
            await terminal.Error.WriteLineAsync($"warning: {fault.Message} The settings before stay.");
            return (before, failure ?? fault.Message);
        }
    }

    private async Task TellAsync(BlogSettings settings)
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
    }

    /// <summary>While there is no owner: the one address at which someone can become it.</summary>
    private Task TellSetupAsync(WebApplication app, BlogSettings settings)
    {
        var address = StaffLinks.To(settings, app.Urls, app.Services.GetRequiredService<SetupSecret>().Path);
        return terminal.Output.WriteLineAsync($"No owner yet. Set up once at {address}");
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

    /// <summary>How one program ended.</summary>
    private abstract record End
    {
        /// <summary>It was told to stop.</summary>
        public sealed record Stopped : End
        {
            public static Stopped Only { get; } = new();
        }

        /// <summary>The admin asked for a new one.</summary>
        public sealed record Again : End
        {
            public static Again Only { get; } = new();
        }

        /// <param name="Reason">A sentence with the remedy.</param>
        public sealed record NotStarted(string Reason) : End;
    }
}
