namespace Blog.Theming.Highlight;

/// <summary>
/// A colour by lightness, chroma and hue as the eye judges them (the space OKLCH of CSS Color 4), so that a shade of another
/// lightness still looks like the same colour. The numbers are those of Björn Ottosson, who made it.
/// </summary>
/// <param name="Lightness">0 is black, 1 is white.</param>
/// <param name="Chroma">0 is grey.</param>
/// <param name="Hue">Radians.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const int ChromaSteps = 24;
    private const double Tolerance = 0.0005;

    public static Oklch Of(CssColor color)
    {
        var (red, green, blue) = (LinearLight.Of(color.Red), LinearLight.Of(color.Green), LinearLight.Of(color.Blue));
        var l = Math.Cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.Cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.Cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            Math.Sqrt(a * a + b * b),
            Math.Atan2(b, a)
        );
    }

    /// <summary>The nearest colour that a screen can show: as light, of the same hue, and as colourful as it gets.</summary>
    public CssColor ToColor()
    {
        if (IsShown)
        {
            return ToChannels();
        }

        var (least, most) = (0.0, Chroma);
        for (var step = 0; step < ChromaSteps; step++)
        {
            var middle = (least + most) / 2;
            (least, most) = (this with { Chroma = middle }).IsShown ? (middle, most) : (least, middle);
        }

        return (this with { Chroma = least }).ToChannels();
    }

    private bool IsShown
    {
        get
        {
            var (red, green, blue) = ToLight();
            return IsLight(red) && IsLight(green) && IsLight(blue);
        }
    }

    private static bool IsLight(double light) => light is >= -Tolerance and <= 1 + Tolerance;

    private CssColor ToChannels()
    {
        var (red, green, blue) = ToLight();
        return new CssColor(LinearLight.ToChannel(red), LinearLight.ToChannel(green), LinearLight.ToChannel(blue));
    }

    private (double Red, double Green, double Blue) ToLight()
    {
        var (a, b) = (Chroma * Math.Cos(Hue), Chroma * Math.Sin(Hue));
        var l = Math.Pow(Lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.Pow(Lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.Pow(Lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        );
    }
}
