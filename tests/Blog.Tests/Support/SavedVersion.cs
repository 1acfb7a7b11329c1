using System.Globalization;
using System.Text;

namespace Blog.Tests.Support;

/// <summary>The versions of one post that are saved one after another: each tells from its bytes which it is, and whether it is whole.</summary>
internal static class SavedVersion
{
    /// <summary>Relative to the content folder.</summary>
    public const string Path = "post/tea.md";

    /// <summary>More than a disk writes at once.</summary>
    private const int Words = 4_000;

    public static string TextOf(int number)
    {
        var word = number.ToString(CultureInfo.InvariantCulture);
        return $"---\ntitle: {word}\ndate: 2026-01-01\n---\n{string.Join(' ', Enumerable.Repeat(word, Words))}\n";
    }

    public static byte[] BytesOf(int number) => Encoding.UTF8.GetBytes(TextOf(number));

    /// <summary>Which version a file is.</summary>
    public static int NumberOf(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.True(text.EndsWith('\n'), $"{bytes.Length} bytes are there, which is no whole version.");
        var number = int.Parse(text.Split('\n')[1]["title: ".Length..], CultureInfo.InvariantCulture);
        Assert.Equal(TextOf(number), text);
        return number;
    }

    /// <param name="content">The content folder.</param>
    public static int NumberIn(string content) => NumberOf(File.ReadAllBytes(System.IO.Path.Join(content, Path)));

    /// <summary>Reads the file over and over: each time it is whole, and none before the one it was.</summary>
    public static void ReadOver(string content, CancellationToken ended)
    {
        for (var before = 0; !ended.IsCancellationRequested; )
        {
            var now = NumberIn(content);
            Assert.True(now >= before, $"{before} came back as {now}.");
            before = now;
        }
    }
}
