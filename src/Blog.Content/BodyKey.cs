using System.Globalization;

namespace Blog.Content;

/// <summary>All that a rendered body depends on: the same key, the same body.</summary>
/// <param name="Markup">Stands for the markup settings.</param>
/// <param name="RendererVersion">Changes when the renderer does.</param>
public readonly record struct BodyKey(
    FileHash Hash,
    bool MathJax,
    CjkCounting Cjk,
    BodyFormat Format,
    string Markup,
    int RendererVersion
)
{
    /// <summary>A name for a file that keeps the body.</summary>
    public string FileName =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Hash}-{Markup}-{(Format == BodyFormat.Html ? "h" : MathJax ? "m" : "p")}{(int)Cjk}-{RendererVersion}"
        );
}
