using System.ComponentModel.DataAnnotations;

namespace Blog.Content;

/// <summary>What an owner changes of the look without a build.</summary>
public sealed record ThemeSettings
{
    /// <summary>The highlight colour unless another is set.</summary>
    public const string UsualHighlight = "#e22d30";

    /// <summary>A colour as CSS names it: <c>#rrggbb</c>, <c>#rgb</c> or a name. Stripes show it as it is, text and grounds a shade that can be read.</summary>
    [Required]
    public string HighlightColor { get; init; } = UsualHighlight;

    /// <summary>Further style sheets, linked after ours: files of the static folder, or addresses on hosts that <c>Site:Csp:Style</c> names.</summary>
    public IReadOnlyList<string> CustomCss { get; init; } = [];

    /// <summary>Further scripts, run after ours and after the page was read: files of the static folder, or addresses on hosts that <c>Site:Csp:Script</c> names.</summary>
    public IReadOnlyList<string> CustomJs { get; init; } = [];
}
