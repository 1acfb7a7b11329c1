namespace Blog.Content;

/// <summary>The text of a page behind its front matter.</summary>
/// <param name="Body">With LF for every line end.</param>
/// <param name="FirstLine">The line of the file on which the body begins, from 1.</param>
public sealed record PageText(string Body, int FirstLine)
{
    /// <param name="bytes">Of a file whose front matter was read before.</param>
    /// <param name="fallback">The encoding of files that are not UTF-8; null or empty for none.</param>
    /// <exception cref="FormatException">The file has no readable front matter.</exception>
    public static PageText Of(ReadOnlySpan<byte> bytes, string? fallback = null)
    {
        try
        {
            var text = TextFile.Decode(bytes, fallback).Text;
            var block = FrontMatterBlock.Find(text);
            var body = text[block.BodyStart..];
            if (body.Contains('\r', StringComparison.Ordinal))
            {
                body = body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            }

            return new PageText(body, block.BodyLine);
        }
        catch (FrontMatterFault fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
