using System.Net;
using Blog.Content;
using Blog.History;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.History;

/// <summary>
/// A server killed at some moment of a run of saves (promises.md 2): the file is always one version, whole, and the history
/// says the same. The same of the writing alone, which takes less to start: <c>KilledWriteTests</c>.
/// </summary>
public sealed class KilledSaveTests
{
    private const string Ana = "ana@example.org";

    /// <summary>About what a few saves take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private static readonly int Times = Rounds.AreMany ? 20 : 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_that_was_killed_is_done_or_not_and_the_next_start_knows_which()
    {
        using var folder = new TempFolder();
        var work = new WorkFolder(folder.Path);
        folder.Write("content/" + SavedVersion.Path, SavedVersion.TextOf(0));
        var (code, _, _) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal(0, code);
        var (random, sent) = (new Random(20261128), 0);
        ServedProcess? served = await ServedProcess.StartAsync(folder, []);
        try
        {
            var person = new Person((path, change) => served.AskAsync(path, change));
            await person.SignInAsync(Ana);
            var token = await person.TokenAsync("/admin/raw/" + SavedVersion.Path);
            for (var round = 0; round < Times; round++)
            {
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(Ct);
                var reading = Task.Run(() => SavedVersion.ReadOver(work.Content, ended.Token), Ct);
                var first = new TaskCompletionSource();
                var saving = SaveAsync();
                await Task.WhenAny(first.Task, saving);
                await Task.Delay(random.NextDouble() * Longest, Ct);
                served.Kill();
                var answered = await saving;
                await ended.CancelAsync();
                await reading;
                Assert.InRange(SavedVersion.NumberIn(work.Content), answered, sent);
                served.Dispose();
                served = await ServedProcess.StartAsync(folder, []);
                sent = await StandsAsync(work, sent);
                using var answer = await served.AskAsync("/post/tea/", _ => { });
                Assert.Contains(
                    $">{sent} {sent} ",
                    await answer.Content.ReadAsStringAsync(Ct),
                    StringComparison.Ordinal
                );

                // The number of the last that was answered.
                async Task<int> SaveAsync()
                {
                    var done = sent;
                    try
                    {
                        while (true)
                        {
                            using var saved = await person.SendAsync(
                                "/admin/raw/" + SavedVersion.Path,
                                token,
                                ("Base", FileHash.Of(SavedVersion.BytesOf(done)).Hex),
                                ("Text", SavedVersion.TextOf(++sent))
                            );
                            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                            done = sent;
                            first.TrySetResult();
                        }
                    }
                    catch (Exception fault) when (fault is HttpRequestException or IOException)
                    {
                        // The one who would have answered is gone.
                        first.TrySetResult();
                        return done;
                    }
                }
            }
        }
        finally
        {
            served.Dispose();
        }
    }

    /// <summary>After the next start: the version that the history names last, nothing beside it, and no act half done.</summary>
    /// <returns>Its number.</returns>
    private static async Task<int> StandsAsync(WorkFolder work, int last)
    {
        var now = SavedVersion.NumberIn(work.Content);
        Assert.InRange(now, last - 1, last);
        Assert.Single(Directory.EnumerateFiles(work.Content, "*", SearchOption.AllDirectories));
        Assert.Equal(0, await PlannedAsync(work));
        Assert.False(work.Mark.IsSet);
        await using var db = work.OpenDatabase();
        var file = await db.Set<ActFile>().AsNoTracking().OrderByDescending(row => row.ActId).FirstAsync(Ct);
        Assert.Equal(SavedVersion.BytesOf(now), work.Store.Find(file.After));
        Assert.Equal(SavedVersion.BytesOf(now - 1), work.Store.Find(file.Before));
        return now;
    }

    private static async Task<int> PlannedAsync(WorkFolder work)
    {
        await using var db = work.OpenDatabase();
        return await db.Set<Act>().CountAsync(act => act.State == ActState.Planned, Ct);
    }
}
