namespace Blog.Theming.Highlight;

/// <summary>Between a channel of sRGB and the amount of light it stands for, 0 to 1.</summary>
internal static class LinearLight
{
    public static double Of(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    /// <param name="light">0 to 1; what is a little out of it is taken for the nearest.</param>
    public static byte ToChannel(double light)
    {
        var value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
        return (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }
}
