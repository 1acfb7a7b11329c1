using Blog.Data;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Runs a command with the program's parts and its database, and without its server.</summary>
internal static class ProgramRun
{
    public static async Task<int> RunAsync(
        Terminal terminal,
        BlogSettings settings,
        Func<IServiceProvider, Task<int>> run,
        CancellationToken ct
    )
    {
        if (!await CutRestore.FinishAsync(terminal, settings, ct))
        {
            return ExitCode.CannotRun;
        }

        DataFolder.Prepare(settings.Data.Path);
        await using var app = BlogApplication.Create(settings);
        switch (await app.Services.GetRequiredService<LiveDatabase>().AskAsync(ct))
        {
            case DatabaseState.Newer newer:
                await terminal.Error.WriteLineAsync(newer.Reason);
                return ExitCode.CannotRun;
            case DatabaseState.Unusable unusable:
                await terminal.Error.WriteLineAsync(unusable.Reason);
                return ExitCode.CannotRun;
        }

        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
