using System.Globalization;

namespace Blog.Content;

/// <summary>Dates as Hugo reads them (content-contract.md 2.2, D1 to D7).</summary>
/// <param name="isLenient">Forms that only people understand are read too, where they have one meaning.</param>
public sealed class DateReader(TimeZoneInfo zone, bool isLenient = false)
{
    private static readonly string[] LenientForms =
    [
        .. new[] { "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'" }.SelectMany(day =>
            new[] { day, day + " H:mm", day + " H:mm:ss", day + "'T'H:mm" }
        ),
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "dd MMM yyyy"];

    private static readonly string[] WallClocks =
    [
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd H:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'H:mm:ss",
        "ddd MMM d HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
    ];

    private static readonly string[] NamedZones =
    [
        "ddd, dd MMM yyyy HH:mm:ss",
        "dddd, dd-MMM-yy HH:mm:ss",
        "dd MMM yy HH:mm",
    ];

    private static readonly string[] Offsets =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'H:mm:sszzz",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-dd H:mm:ss zzz",
        "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd H:mm:sszzz",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
        "ddd MMM dd HH:mm:ss zzz yyyy",
        "dd MMM yy HH:mm zzz",
    ];

    /// <summary>The moment in the offset that the value names, else in the site's zone.</summary>
    public bool TryRead(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length is 0 or > 64 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        var (plain, fraction) = CutFraction(text);
        if (fraction is null)
        {
            return TryReadLenient(text, out moment);
        }

        if (TryReadOffset(plain, out moment))
        {
            moment += fraction.Value;
            return true;
        }

        if (!TryReadWallClock(plain, out var local))
        {
            return TryReadLenient(text, out moment);
        }

        moment = InZone(local + fraction.Value);
        return true;
    }

    private bool TryReadLenient(string text, out DateTimeOffset moment)
    {
        var local = default(DateTime);
        var isRead = isLenient && Exact(text, LenientForms, out local);
        moment = isRead ? InZone(local) : default;
        return isRead;
    }

    private DateTimeOffset InZone(DateTime local) => new(local, zone.GetUtcOffset(local));

    /// <summary>An integer is Unix seconds, in UTC on every site (D6).</summary>
    public static bool TryReadUnixSeconds(double seconds, out DateTimeOffset moment)
    {
        var isInRange = seconds is >= -62_135_596_800 and <= 253_402_300_799;
        moment = isInRange ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : default;
        return isInRange;
    }

    private static bool TryReadOffset(string text, out DateTimeOffset moment)
    {
        var spelled = text;
        if (text.Length > 10 && text.EndsWith('Z'))
        {
            spelled = text[..^1] + "+00:00";
        }
        else if (OffsetWithoutColon(text) is { } sign)
        {
            spelled = text.Insert(sign + 3, ":");
        }

        return DateTimeOffset.TryParseExact(
            spelled,
            Offsets,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out moment
        );
    }

    /// <summary>Where the sign of an offset such as +0800 stands: at the end, or before the year of a Unix date.</summary>
    private static int? OffsetWithoutColon(string text)
    {
        foreach (var end in new[] { text.Length, text.Length - 5 })
        {
            var sign = end - 5;
            if (
                sign > 10
                && text[sign] is '+' or '-'
                && text.AsSpan(sign + 1, 4).IndexOfAnyExceptInRange('0', '9') < 0
                && (end == text.Length || text[end] == ' ')
            )
            {
                return sign;
            }
        }

        return null;
    }

    private static bool TryReadWallClock(string text, out DateTime local)
    {
        if (Exact(text, Days, out local) || Exact(text, WallClocks, out local))
        {
            return true;
        }

        // A zone's name says nothing that Hugo would use: `GMT` is read as the site's zone too.
        var blank = text.LastIndexOf(' ');
        var name = blank < 0 ? [] : text.AsSpan(blank + 1);
        return name.Length is 3 or 4
            && name.IndexOfAnyExceptInRange('A', 'Z') < 0
            && Exact(text[..blank], NamedZones, out local);
    }

    private static bool Exact(string text, string[] formats, out DateTime local) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    /// <summary>Takes the fraction of a second out, which may have any number of digits. Null: a point that is none.</summary>
    private static (string Plain, TimeSpan? Fraction) CutFraction(string text)
    {
        var point = text.IndexOf('.');
        if (point < 0)
        {
            return (text, TimeSpan.Zero);
        }

        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (point < 3 || text[point - 3] != ':' || end == point + 1)
        {
            return (text, null);
        }

        var ticks = text[(point + 1)..end].PadRight(7, '0')[..7];
        return (
            text.Remove(point, end - point),
            TimeSpan.FromTicks(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture))
        );
    }
}
