using Blog.Content;
using Blog.Content.Markup;
using Blog.Publishing.Drawings;

namespace Blog.Publishing.Code;

/// <summary>What stands within the <c>&lt;code&gt;</c> of a block on a page: its lines, coloured and numbered.</summary>
public sealed class CodeDesk(DrawingCache cache, HighlightSettings settings, ILogger<DrawingDesk> logger) : IDisposable
{
    private readonly DrawingDesk _drawings = new(cache, () => new CodePainter(), logger);

    /// <summary>How many blocks were coloured since the start.</summary>
    public int DrawCount => _drawings.DrawCount;

    public void Dispose() => _drawings.Dispose();

    /// <returns>Done at once where nothing is to be coloured, or where it was before. Null when the colours cannot be had now.</returns>
    public Task<Drawing?> PaintAsync(DrawnPlace.Code place) =>
        place.Language is { } language && CodeLanguages.Find(language) is { } scope
            ? _drawings.DrawAsync(CodePainter.RequestOf(scope, TextOf(place)))
            : Task.FromResult<Drawing?>(new Drawing(null));

    /// <param name="drawing">Null: the lines stay plain.</param>
    public string Write(DrawnPlace.Code place, Drawing? drawing) =>
        CodeLayout.Write(drawing?.Html ?? HtmlText.Escape(TextOf(place)), place, NumbersOf(place));

    // The line feed before the end tag is no line of its own.
    private static string TextOf(DrawnPlace.Code place) => place.Text.EndsWith('\n') ? place.Text[..^1] : place.Text;

    private CodeNumbers NumbersOf(DrawnPlace.Code place) =>
        place.Options.Numbers
        ?? (place.Language is not null && settings.LineNumbers ? CodeNumbers.Table : CodeNumbers.None);
}
