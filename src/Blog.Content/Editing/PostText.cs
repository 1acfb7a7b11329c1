using System.Collections.Immutable;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>One content file as text that goes back to the very same bytes: with its byte order mark, its line ends and its NULs.</summary>
public sealed class PostText
{
    /// <summary>Of a file that is not UTF-8, which is shown and never written.</summary>
    private readonly byte[]? _foreign;

    private PostText(string text, bool hasByteOrderMark, byte[]? foreign, EditFault? locked)
    {
        Text = text;
        HasByteOrderMark = hasByteOrderMark;
        _foreign = foreign;
        Locked = locked;
        Block = new FrontMatterBlock(FrontMatterFormat.None, 0, 0, 0, 1, 1);
        Fields = FrontMatterMap.Empty;
        try
        {
            var readable = TextFile.Readable(text);
            Block = FrontMatterBlock.Find(readable);
            Fields = FrontMatterReader.ReadTree(readable, Block, "", ImmutableArray.CreateBuilder<Problem>());
        }
        catch (FrontMatterFault fault)
        {
            Fault = new EditFault(fault.Message, fault.Line);
        }
        // As where the site reads it: whatever a parser throws, the text itself can be shown and mended.
        catch (Exception fault)
        {
            Fault = new EditFault($"The front matter cannot be read ({fault.GetType().Name}).", 0);
        }
    }

    /// <summary>The whole file without a byte order mark; line ends and NULs as the file has them.</summary>
    public string Text { get; }

    /// <summary>Whether the file begins with the mark of UTF-8, which it keeps.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Where front matter and body lie; of the format none where the front matter does not close.</summary>
    public FrontMatterBlock Block { get; }

    /// <summary>The keys and values with their places in <see cref="Text"/>; empty where they cannot be read.</summary>
    public FrontMatterMap Fields { get; }

    /// <summary>Why the front matter cannot be read, so that only the whole text can be edited; null where it can.</summary>
    public EditFault? Fault { get; }

    /// <summary>Why nothing of the file can be edited here; null where it can.</summary>
    public EditFault? Locked { get; }

    /// <summary>The text behind the front matter, with the file's own line ends.</summary>
    public string Body => Text[Block.BodyStart..];

    /// <summary>A file's text. Bytes that are not text open too, as well as they can be shown, and are locked.</summary>
    /// <param name="fallback">The name of the encoding of bytes that are not UTF-8 (<c>Content:FallbackEncoding</c>); null or empty for none.</param>
    public static PostText Of(ReadOnlySpan<byte> bytes, string? fallback = null)
    {
        try
        {
            var file = TextFile.Decode(bytes, string.IsNullOrEmpty(fallback) ? null : fallback);
            return file.IsUtf8
                ? new PostText(file.Written, TextFile.HasByteOrderMark(bytes), foreign: null, locked: null)
                : Foreign(
                    file.Written,
                    bytes,
                    new EditFault("The file is not UTF-8, so it is only shown. Save it as UTF-8 in your editor.", 0)
                );
        }
        catch (FrontMatterFault fault)
        {
            return Foreign(Encoding.UTF8.GetString(bytes), bytes, new EditFault(fault.Message, fault.Line));
        }
    }

    /// <summary>A new file's text.</summary>
    public static PostText New(string text) => new(text, hasByteOrderMark: false, foreign: null, locked: null);

    /// <summary>The file as it is written.</summary>
    public byte[] ToBytes() => _foreign is { } bytes ? [.. bytes] : TextFile.Encode(Text, HasByteOrderMark);

    /// <summary>The version by which it is known.</summary>
    public FileHash ToHash() => FileHash.Of(ToBytes());

    /// <summary>Another text of the same file.</summary>
    internal PostText With(string text) => new(text, HasByteOrderMark, foreign: null, locked: null);

    private static PostText Foreign(string text, ReadOnlySpan<byte> bytes, EditFault locked) =>
        new(text, hasByteOrderMark: false, bytes.ToArray(), locked);
}
