using System.Collections.Concurrent;

namespace Blog.Background;

/// <summary>Which work behind the requests fails, and how often in a row. One place, for health and for the owner.</summary>
public sealed class BackgroundFaults
{
    /// <summary>Failures in a row from which on something lasts, and the server calls itself not ready. Source: promise 14.</summary>
    public const int Lasting = 3;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Work that failed <see cref="Lasting"/> times in a row or more, in words, by name.</summary>
    public IReadOnlyList<string> LastingWork =>
        [.. _failures.Where(work => work.Value >= Lasting).Select(work => work.Key).Order(StringComparer.Ordinal)];

    /// <returns>How often it failed in a row, this time with it.</returns>
    public int Fail(string work) => _failures.AddOrUpdate(work, 1, (_, failures) => failures + 1);

    public void Succeed(string work) => _failures.TryRemove(work, out _);
}
