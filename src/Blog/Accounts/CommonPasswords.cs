using System.Collections.Frozen;
using System.Reflection;

namespace Blog.Accounts;

/// <summary>
/// Passwords that whoever guesses tries first: those of the built-in list, with digits and marks around them, and a few
/// letters or a listed one typed again and again. Compared without case.
/// </summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.txt";

    /// <summary>A part of this length, typed again and again, is no more than itself.</summary>
    private const int ShortPart = 5;

    private static readonly Lazy<FrozenSet<string>> Listed = new(Load);

    public static bool Hold(string password)
    {
        var part = PartRepeated(password);
        return part.Length <= ShortPart || IsListed(part) || IsListed(password);
    }

    private static bool IsListed(string text)
    {
        var core = text.AsSpan().Trim("0123456789!@#$%^&*?.,-_+=~ ");
        return Listed.Value.Contains(text)
            || core.IsEmpty
            || Listed.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core)
            || PartRepeated(core.ToString()) is var part && part.Length < core.Length && Listed.Value.Contains(part);
    }

    /// <returns>The shortest part that the text is made of: <c>abc</c> of <c>abcabcab</c>.</returns>
    private static string PartRepeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.AsSpan(length).Equals(text.AsSpan(0, text.Length - length), StringComparison.OrdinalIgnoreCase))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static FrozenSet<string> Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
