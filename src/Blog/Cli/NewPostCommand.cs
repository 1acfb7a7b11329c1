using Blog.Content.Writing;
using Blog.History;
using Blog.Hosting;
using Blog.Publishing;

namespace Blog.Cli;

/// <summary>Writes a draft with the section's archetype, beside a running server or without one, and prints its path.</summary>
internal sealed class NewPostCommand(Terminal terminal, BlogSettings settings)
{
    /// <param name="section">Null: where posts go.</param>
    public Task<int> RunAsync(string title, string? section, bool isBundle, CancellationToken ct) =>
        ProgramRun.RunAsync(terminal, settings, services => MakeAsync(services, title, section, isBundle, ct), ct);

    private async Task<int> MakeAsync(
        IServiceProvider services,
        string title,
        string? section,
        bool isBundle,
        CancellationToken ct
    )
    {
        var starter = services.GetRequiredService<PostStarter>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (starter.Make(title, section ?? starter.Section, null, isBundle, null, now) is not { } made)
        {
            await terminal.Error.WriteLineAsync(
                $"'{VisibleText.Of(section ?? "")}' cannot be a folder. Write names with / between them, such as post."
            );
            return ExitCode.CannotRun;
        }

        var outcome = await services
            .GetRequiredService<ContentActs>()
            .RunAsync(
                new ActPlan(ActKind.PostCreated, made.Path, [new FileChange(made.Path, null, made.Post.ToBytes())]),
                Actor.System,
                ct
            );
        if (outcome is ActOutcome.Refused refused)
        {
            await terminal.Error.WriteLineAsync(refused.Reason);
            return ExitCode.CannotRun;
        }

        await terminal.Output.WriteLineAsync(Path.GetFullPath(Path.Join(settings.Content.Path, made.Path)));
        return ExitCode.Done;
    }
}
