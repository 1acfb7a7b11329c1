using Blog.Comments;
using Blog.History;
using Blog.Hosting;

namespace Blog.Cli;

/// <summary>Gives out or erases what one person wrote under pages, beside a running server or without one.</summary>
internal sealed class CommentsCommand(Terminal terminal, BlogSettings settings)
{
    public Task<int> ExportAsync(string mail, CancellationToken ct) =>
        ProgramRun.RunAsync(
            terminal,
            settings,
            async services =>
            {
                var found = await services.GetRequiredService<PersonalComments>().ExportAsync(mail, ct);
                await terminal.Output.WriteLineAsync(CommentsFile.Write(found));
                await WriteDownAsync(services, ActKind.CommentsExported, found.Count, ct);
                return ExitCode.Done;
            },
            ct
        );

    public Task<int> EraseAsync(string mail, CancellationToken ct) =>
        ProgramRun.RunAsync(
            terminal,
            settings,
            async services =>
            {
                var count = await services.GetRequiredService<PersonalComments>().EraseAsync(mail, ct);
                await WriteDownAsync(services, ActKind.CommentsErased, count, ct);
                await terminal.Error.WriteLineAsync($"Erased {count} {(count == 1 ? "comment" : "comments")}.");
                return ExitCode.Done;
            },
            ct
        );

    /// <summary>Their number alone: the address is what is to be forgotten.</summary>
    private static Task WriteDownAsync(IServiceProvider services, ActKind kind, int count, CancellationToken ct) =>
        count == 0
            ? Task.CompletedTask
            : services.GetRequiredService<HistoryDesk>().AddAsync(kind, $"{count}", details: null, Actor.System, ct);
}
