using System.Buffers;
using System.Globalization;

namespace Blog.Content;

/// <summary>What a plain YAML 1.1 scalar means (content-contract.md M8).</summary>
internal static class YamlScalars
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");
    private static readonly SearchValues<char> BinaryDigits = SearchValues.Create("01_");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789._eE+-");
    private static readonly Dictionary<string, ScalarKind> Words = new(StringComparer.Ordinal);

    static YamlScalars()
    {
        string[] yes = ["y", "yes", "on", "true"];
        string[] no = ["n", "no", "off", "false"];
        string[] nothing = ["null"];
        foreach (
            var (words, kind) in new[] { (yes, ScalarKind.True), (no, ScalarKind.False), (nothing, ScalarKind.Null) }
        )
        {
            foreach (var word in words)
            {
                Words[word] = kind;
                Words[word.ToUpperInvariant()] = kind;
                Words[char.ToUpperInvariant(word[0]) + word[1..]] = kind;
            }
        }

        Words[""] = ScalarKind.Null;
        Words["~"] = ScalarKind.Null;
    }

    public static ScalarKind KindOf(string plain) =>
        Words.TryGetValue(plain, out var kind) ? kind
        : IsInteger(plain) ? ScalarKind.Integer
        : IsFloat(plain) ? ScalarKind.Float
        : ScalarKind.Text;

    /// <summary>The number that a scalar of kind integer or float spells; null for any other text.</summary>
    public static double? NumberOf(string plain)
    {
        var digits = plain.Replace("_", "", StringComparison.Ordinal);
        var sign = digits.StartsWith('-') ? -1 : 1;
        var magnitude = digits.TrimStart('+', '-');
        if (magnitude.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(magnitude.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)
                ? sign * (double)hex
                : null;
        }

        if (magnitude.StartsWith("0b", StringComparison.Ordinal))
        {
            return long.TryParse(
                magnitude.AsSpan(2),
                NumberStyles.BinaryNumber,
                CultureInfo.InvariantCulture,
                out var binary
            )
                ? sign * (double)binary
                : null;
        }

        if (magnitude.Length > 1 && magnitude[0] == '0' && magnitude.All(digit => digit is >= '0' and <= '7'))
        {
            return magnitude.Aggregate(0.0, (sum, digit) => (sum * 8) + (digit - '0')) * sign;
        }

        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static bool IsInteger(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        if (digits.Length < text.Length - 1 || digits.IsEmpty || digits[0] == '_')
        {
            return false;
        }

        var isHex = digits.StartsWith("0x", StringComparison.Ordinal);
        var isBinary = digits.StartsWith("0b", StringComparison.Ordinal);
        if (isHex || isBinary)
        {
            digits = digits[2..];
            return !digits.IsEmpty && !digits.ContainsAnyExcept(isHex ? HexDigits : BinaryDigits);
        }

        return !digits.ContainsAnyExcept(Digits);
    }

    private static bool IsFloat(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        if (digits.Length < text.Length - 1)
        {
            return false;
        }

        if (digits is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        return !digits.IsEmpty
            && (char.IsAsciiDigit(digits[0]) || (digits[0] == '.' && digits.Length > 1))
            && !digits.ContainsAnyExcept(FloatCharacters)
            && double.TryParse(
                text.Replace("_", "", StringComparison.Ordinal),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out _
            );
    }
}
