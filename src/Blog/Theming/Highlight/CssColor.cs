using System.Diagnostics.CodeAnalysis;
using System.Drawing;
using System.Globalization;

namespace Blog.Theming.Highlight;

/// <summary>An opaque colour of sRGB.</summary>
public readonly record struct CssColor(byte Red, byte Green, byte Blue)
{
    public static CssColor White { get; } = new(255, 255, 255);

    /// <param name="text"><c>#rrggbb</c>, <c>#rgb</c> or a name of CSS in any case. Null and all else: false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CssColor color)
    {
        color = default;
        if (text is not ['#', .. var digits])
        {
            return TryParseName(text, out color);
        }

        var whole = digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits;
        if (
            whole.Length != 6
            || !int.TryParse(whole, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        )
        {
            return false;
        }

        color = new CssColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>WCAG 2.2, contrast ratio: 1 to 21.</summary>
    public double ContrastWith(CssColor other)
    {
        var (first, second) = (Luminance, other.Luminance);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance =>
        0.2126 * LinearLight.Of(Red) + 0.7152 * LinearLight.Of(Green) + 0.0722 * LinearLight.Of(Blue);

    private static bool TryParseName(string? text, out CssColor color)
    {
        // The framework knows the names of CSS, in one spelling of the two, and those of a desktop's colours.
        var named = Color.FromName((text ?? "").Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        color = new CssColor(named.R, named.G, named.B);
        return named is { IsKnownColor: true, IsSystemColor: false, A: 255 };
    }
}
