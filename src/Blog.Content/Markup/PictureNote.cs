using Blog.Content.Markup.Shortcodes;

namespace Blog.Content.Markup;

/// <summary>What an author may want to know of a picture: that it comes from elsewhere, that it has no words.</summary>
internal static class PictureNote
{
    private const string InAlt = "Write some in alt";

    /// <summary>Without a place; whoever asks knows it.</summary>
    /// <param name="hasWords">Whether it says what it shows.</param>
    /// <param name="remedy">How to write such words.</param>
    public static IEnumerable<Finding> Of(string? source, bool hasWords, string remedy = InAlt)
    {
        if (source is not null && RemoteSource.NamesHost(source))
        {
            yield return new Finding(
                "image-remote",
                Severity.Info,
                null,
                0,
                $"The picture '{Problem.Quote(source)}' comes from another host, which may take it away. "
                    + "Put a copy beside the post to keep it."
            );
        }

        if (!hasWords)
        {
            yield return new Finding(
                "image-alt",
                Severity.Info,
                null,
                0,
                $"The picture has no words for who does not see it. {remedy}, unless it only adorns."
            );
        }
    }

    /// <summary>Of each picture in HTML, at its place there.</summary>
    public static IEnumerable<Finding> InHtml(string html)
    {
        var lines = new LineStarts(html);
        foreach (var piece in HtmlPieces.Of(html))
        {
            if (piece is { Kind: HtmlPieceKind.Open, Value: "img" })
            {
                var (line, column) = lines.PlaceOf(piece.Start);
                var hasWords = !string.IsNullOrWhiteSpace(ValueOf(piece, "alt"));
                foreach (var found in Of(ValueOf(piece, "src"), hasWords))
                {
                    yield return found with
                    {
                        Line = line,
                        Column = column,
                    };
                }
            }
        }
    }

    private static string? ValueOf(HtmlPiece piece, string name) =>
        piece.Attributes.FirstOrDefault(attribute => attribute.Key == name).Value;
}
