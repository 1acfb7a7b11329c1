using System.Collections.Frozen;

namespace Blog.Content;

/// <summary>How code blocks look: <c>Site:Markup:Highlight:*</c> (content-contract.md K52).</summary>
public sealed record HighlightSettings
{
    private static readonly FrozenSet<string> DarkStyles =
        "aura-theme-dark average base16-snazzy catppuccin-frappe catppuccin-macchiato catppuccin-mocha doom-one doom-one2 dracula evergarden fruity github-dark gruvbox hr_dark hrdark modus-vivendi monokai monokaidark native nord nordic onedark paraiso-dark rose-pine rose-pine-moon rrt solarized-dark solarized-dark256 swapoff tokyonight-moon tokyonight-night tokyonight-storm vim vulcan witchhazel xcode-dark"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Blocks that do not say otherwise, and name a language, have line numbers.</summary>
    public bool LineNumbers { get; init; }

    /// <summary>A style of Hugo's highlighter. A dark one makes code dark on light pages too; any other follows the page.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether <see cref="Style"/> is a dark one.</summary>
    public bool IsDark() => DarkStyles.Contains(Style.Trim());
}
