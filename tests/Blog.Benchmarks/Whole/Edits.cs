using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Blog.Benchmarks.Corpora;

namespace Blog.Benchmarks.Whole;

/// <summary>From the saving of a file to the answer that shows it.</summary>
internal sealed class Edits(ServedProgram program, string content, ImmutableArray<CorpusPost> posts)
{
    private const int Millisecond = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Dice _dice = new(2);
    private int _count;

    /// <summary>Milliseconds.</summary>
    public async Task<Samples> MeasureAsync(Func<string, string, Task> save, int rounds)
    {
        var samples = new Samples();
        for (var round = 0; round < rounds; round++)
        {
            // Not in step with anything that ticks.
            await Task.Delay(_dice.Between(60, 160));
            samples.Add((await EditAsync(_dice.Of(posts), save)).TotalMilliseconds);
        }

        return samples;
    }

    public static async Task ByRenameAsync(string file, string text)
    {
        var temporary = Path.Join(Path.GetDirectoryName(file), $".{Path.GetFileName(file)}.tmp");
        await File.WriteAllTextAsync(temporary, text);
        File.Move(temporary, file, overwrite: true);
    }

    public static Task InPlaceAsync(string file, string text) => File.WriteAllTextAsync(file, text);

    private async Task<TimeSpan> EditAsync(CorpusPost post, Func<string, string, Task> save)
    {
        var address = new Uri(post.Address, UriKind.Relative);
        await program.Client.GetStringAsync(address);
        var mark = string.Create(CultureInfo.InvariantCulture, $"marked-{++_count}-here");
        var file = Path.Join(content, post.Path);
        var text = $"{await File.ReadAllTextAsync(file)}\n\n{mark}\n";
        var start = Stopwatch.GetTimestamp();
        await save(file, text);
        while (Stopwatch.GetElapsedTime(start) < Patience)
        {
            var asked = Stopwatch.GetTimestamp();
            if ((await program.Client.GetStringAsync(address)).Contains(mark, StringComparison.Ordinal))
            {
                return Stopwatch.GetElapsedTime(start);
            }

            if (Stopwatch.GetElapsedTime(asked).TotalMilliseconds < Millisecond)
            {
                await Task.Delay(Millisecond);
            }
        }

        throw new InvalidOperationException($"An edit of {post.Path} does not show within {Patience.TotalSeconds} s.");
    }
}
