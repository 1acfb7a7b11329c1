using System.Text;
using Blog.Content;

namespace Blog.Admin;

/// <summary>Adds lines to <c>_redirects</c>; every other line keeps its bytes.</summary>
internal static class RedirectLines
{
    /// <summary>The line of a rule, as it is written.</summary>
    public static string Of(RedirectRule rule) =>
        rule.Status == 410
            ? $"{rule.From.ToUrl("")} 410"
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{rule.From.ToUrl("")} {rule.Target} {rule.Status}"
            );

    /// <summary>
    /// The file with rules at its end. Lines that lead away from where one of them leads from or to go: the first would be
    /// without effect or would win over it, the second could send readers round in a circle one day.
    /// </summary>
    /// <param name="before">Null where there is no file.</param>
    public static byte[] With(byte[]? before, IReadOnlyList<RedirectRule> rules)
    {
        var ends = rules.SelectMany(EndsOf).ToHashSet(StringComparer.Ordinal);
        var lineEnd =
            before is not null
            && Array.IndexOf(before, (byte)'\n') is > 0 and var first
            && before[first - 1] == (byte)'\r'
                ? "\r\n"
                : "\n";
        var after = new List<byte>();
        foreach (var line in LinesOf(before ?? []))
        {
            if (!RedirectFile.Read(line.Span).Rules.Any(rule => ends.Contains(Bare(rule.From))))
            {
                after.AddRange(line.Span);
            }
        }

        if (after.Count > 0 && after[^1] != (byte)'\n')
        {
            after.AddRange(Encoding.UTF8.GetBytes(lineEnd));
        }

        foreach (var rule in rules)
        {
            after.AddRange(Encoding.UTF8.GetBytes(Of(rule) + lineEnd));
        }

        return [.. after];
    }

    private static IEnumerable<string> EndsOf(RedirectRule rule)
    {
        yield return Bare(rule.From);
        if (rule.Target.Length > 0 && PageAddress.TryParse(Uri.UnescapeDataString(rule.Target), out var target))
        {
            yield return Bare(target);
        }
    }

    /// <summary>A slash more or less is the same address.</summary>
    private static string Bare(PageAddress address) => address.Path.TrimEnd('/');

    private static IEnumerable<ReadOnlyMemory<byte>> LinesOf(byte[] bytes)
    {
        for (var start = 0; start < bytes.Length; )
        {
            var at = Array.IndexOf(bytes, (byte)'\n', start);
            var end = at < 0 ? bytes.Length : at + 1;
            yield return bytes.AsMemory(start, end - start);
            start = end;
        }
    }
}
