using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Blog.Content.Editing;
using Blog.Content.Writing;

namespace Blog.Admin;

/// <summary>Files of the content folder as an act would leave them, while it is being planned. Different files at once, one at a time.</summary>
internal sealed class TermDraft(ContentWriter writer, string fallbackEncoding)
{
    private readonly ConcurrentDictionary<string, Draft> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<BlockedFile> _blocked = [];

    /// <summary>The bytes of a file as they would be by now; null: there is none.</summary>
    public byte[]? Read(string path) => DraftOf(path).After;

    public PostText? ReadText(string path) => Read(path) is { } bytes ? PostText.Of(bytes, fallbackEncoding) : null;

    /// <param name="after">Null: the file goes.</param>
    public void Set(string path, byte[]? after) => DraftOf(path).After = after;

    /// <param name="after">The file's bytes at its new place.</param>
    public void Move(string from, string to, byte[] after)
    {
        Set(from, null);
        Set(to, after);
        DraftOf(from).MovesTo = to;
    }

    public void Block(string path, int line, string reason) => _blocked.Add(new BlockedFile(path, line, reason));

    public ImmutableArray<BlockedFile> Blocked() =>
        [.. _blocked.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Line)];

    public IReadOnlyList<FileChange> Changes() =>
        [
            .. _files
                .Where(file => file.Value.IsChange)
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => new FileChange(file.Key, file.Value.Before, file.Value.After)),
        ];

    /// <summary>As a person is shown them: a file that moves once.</summary>
    public ImmutableArray<PlannedFile> Files()
    {
        var targets = _files.Values.Select(file => file.MovesTo).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _files
                .Where(file => file.Value.IsChange && !targets.Contains(file.Key))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .AsParallel()
                .AsOrdered()
                .Select(file => new PlannedFile(file.Key, LinesOf(file.Value))
                {
                    MovesTo = file.Value.MovesTo,
                    IsRemoved = file.Value is { After: null, MovesTo: null },
                }),
        ];
    }

    private ImmutableArray<ChangedLine> LinesOf(Draft file)
    {
        var after = file.MovesTo is { } to ? DraftOf(to).After : file.After;
        return after is null || (file.Before ?? []).AsSpan().SequenceEqual(after)
            ? []
            : ChangedLine.Between(TextOf(file.Before ?? []), TextOf(after));
    }

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private Draft DraftOf(string path) => _files.GetOrAdd(path, ReadDraft);

    private Draft ReadDraft(string path)
    {
        var bytes = writer.Read(path);
        return new Draft(bytes) { After = bytes };
    }

    private sealed class Draft(byte[]? before)
    {
        public byte[]? Before { get; } = before;

        public byte[]? After { get; set; }

        public string? MovesTo { get; set; }

        public bool IsChange =>
            (Before, After) switch
            {
                (null, null) => false,
                ({ } old, { } now) => !old.AsSpan().SequenceEqual(now),
                _ => true,
            };
    }
}
