using System.Text;

namespace Blog.Pages.Readers;

/// <summary>
/// What stands in place of a picture of who wrote: a letter on a colour, made of the name that everyone sees and of nothing else,
/// so that nobody can tell a mail address by it.
/// </summary>
/// <param name="Letter">The first of the name.</param>
/// <param name="Colour">From 0, below <see cref="Colours"/>; the same for the same name.</param>
public sealed record NamePicture(string Letter, int Colour)
{
    /// <summary>Each is a class of <c>40-comments.css</c>.</summary>
    public const int Colours = 6;

    private const uint HashStart = 2166136261;
    private const uint HashStep = 16777619;

    public static NamePicture Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letter = name.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit, new Rune('?'));
        return new NamePicture(Rune.ToUpperInvariant(letter).ToString(), (int)(HashOf(name) % Colours));
    }

    /// <summary>FNV-1a, since the hash of a string is another one in each run.</summary>
    private static uint HashOf(string name)
    {
        var hash = HashStart;
        foreach (var octet in Encoding.UTF8.GetBytes(name.ToUpperInvariant()))
        {
            hash = unchecked((hash ^ octet) * HashStep);
        }

        return hash;
    }
}
