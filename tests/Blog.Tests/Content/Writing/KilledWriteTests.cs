using Blog.Content;
using Blog.Content.Writing;
using Blog.Tests.Support;

namespace Blog.Tests.Content.Writing;

/// <summary>A process killed at some moment of a run of writes (promises.md 2): the file is always one version, whole.</summary>
public sealed class KilledWriteTests
{
    /// <summary>About what a few writes take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(40);

    private static readonly int Times = Rounds.AreMany ? 200 : 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_write_leaves_one_version_whole_and_nothing_beside_it_after_the_next_start()
    {
        using var folder = new TempFolder();
        var content = folder.Make("content");
        folder.Write("content/" + SavedVersion.Path, SavedVersion.TextOf(0));
        var (random, last, leftovers) = (new Random(20261128), 0, 0);
        for (var round = 0; round < Times; round++)
        {
            using var loop = SaveLoop.Start(content, last + 1);

            // The first of a process takes long; a kill within it would say little.
            Assert.NotNull(await loop.NextAsync());
            last = await loop.NextAsync() ?? throw new InvalidOperationException("It writes nothing.");
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            var reading = Task.Run(() => SavedVersion.ReadOver(content, ended.Token), Ct);
            await Task.Delay(random.NextDouble() * Longest, Ct);
            loop.Kill();
            while (await loop.NextAsync() is { } next)
            {
                last = next;
            }

            await ended.CancelAsync();
            await reading;
            var left = SavedVersion.NumberIn(content);
            Assert.InRange(left, last - 1, last);
            last = left;
            leftovers += new ContentWriter(new ContentFolder(content, [])).ClearLeftovers();
            Assert.Single(Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories));
            Assert.Equal(last, SavedVersion.NumberIn(content));
        }

        TestContext.Current.SendDiagnosticMessage($"{Times} kills, {last} writes, {leftovers} leftovers taken away");
    }
}
