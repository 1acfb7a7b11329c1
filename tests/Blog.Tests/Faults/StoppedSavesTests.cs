using System.Diagnostics;
using System.Net;
using Blog.Content;
using Blog.Tests.Support;

namespace Blog.Tests.Faults;

/// <summary>SIGTERM while fifty save at once (promises.md 14): what was answered is in the file, and every file is whole.</summary>
public sealed class StoppedSavesTests
{
    private const int Savers = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly int Times = Rounds.AreMany ? 10 : 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_save_is_answered_or_nothing_was_changed_and_the_program_ends_in_time()
    {
        using var folder = new TempFolder();
        for (var number = 0; number < Savers; number++)
        {
            folder.Write($"content/post/{number}.md", TextOf(number, 0));
        }

        await FaultySite.AddOwnerAsync(folder);
        for (var round = 0; round < Times; round++)
        {
            using var served = await ServedProcess.StartAsync(folder, []);
            var ana = await FaultySite.PersonOf(served).SignInAsync(FaultySite.Ana);
            var token = await ana.TokenAsync("/admin/raw/post/0.md");
            var answered = 0;
            var saves = Enumerable.Range(0, Savers).Select(number => Task.Run(() => SaveAsync(number), Ct)).ToList();
            // In the middle of them.
            while (Volatile.Read(ref answered) < 3 + round)
            {
                await Task.Delay(1, Ct);
            }

            var since = Stopwatch.StartNew();
            Assert.Equal(0, await served.StopAsync());
            Assert.InRange(since.Elapsed, TimeSpan.Zero, Longest);
            var kept = await Task.WhenAll(saves);
            Assert.Contains(true, kept);
            for (var number = 0; number < Savers; number++)
            {
                var text = await File.ReadAllTextAsync(folder.At("content", "post", $"{number}.md"), Ct);
                Assert.Contains(
                    text,
                    (string[])(
                        kept[number] ? [TextOf(number, round + 1)] : [TextOf(number, round), TextOf(number, round + 1)]
                    )
                );
                await File.WriteAllTextAsync(
                    folder.At("content", "post", $"{number}.md"),
                    TextOf(number, round + 1),
                    Ct
                );
            }

            Assert.Equal(
                Savers,
                Directory.EnumerateFiles(folder.At("content"), "*", SearchOption.AllDirectories).Count()
            );

            // Whether it was saved, as far as the one who saved knows.
            async Task<bool> SaveAsync(int number)
            {
                try
                {
                    using var saved = await ana.SendAsync(
                        $"/admin/raw/post/{number}.md",
                        token,
                        ("Base", FileHash.Of(System.Text.Encoding.UTF8.GetBytes(TextOf(number, round))).Hex),
                        ("Text", TextOf(number, round + 1))
                    );
                    Interlocked.Increment(ref answered);
                    return saved.StatusCode is HttpStatusCode.Redirect;
                }
                catch (HttpRequestException)
                {
                    // It came when the door was closed already.
                    return false;
                }
            }
        }
    }

    private static string TextOf(int post, int version) =>
        $"---\ntitle: Post {post}\ndate: 2026-01-02\n---\n{string.Concat(Enumerable.Repeat($"Version {version}. ", 500))}\n";
}
