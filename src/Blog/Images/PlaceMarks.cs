using System.Collections.Immutable;
using System.Text;

namespace Blog.Images;

/// <summary>How the words about a picture tell where it was taken.</summary>
internal static class PlaceMarks
{
    /// <summary>Of XMP. None is so short that chance would spell it among pixels.</summary>
    public static readonly ImmutableArray<string> Words =
    [
        "exif:GPS",
        "photoshop:City",
        "LocationCreated",
        "LocationShown",
        "Iptc4xmpCore:Location",
    ];

    /// <summary>Those to be looked for where nothing but XMP stands, which may name EXIF otherwise.</summary>
    public static readonly ImmutableArray<byte[]> OfXmp = ["GPS"u8.ToArray(), .. Words.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Datasets of IPTC that name a city, and a place in it.</summary>
    public static readonly ImmutableArray<byte[]> OfIptc =
    [
        [0x1C, 2, 90],
        [0x1C, 2, 92],
    ];

    public static bool AnyIn(ReadOnlySpan<byte> bytes, ImmutableArray<byte[]> marks)
    {
        foreach (var mark in marks)
        {
            if (bytes.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
