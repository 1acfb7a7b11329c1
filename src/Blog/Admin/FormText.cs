namespace Blog.Admin;

/// <summary>What becomes of a text on its way through a browser's form and back.</summary>
public static class FormText
{
    /// <summary>Whether it comes back as it was. HTML reads the controls of C1 as letters of an old code page.</summary>
    public static bool CanCarry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.AsSpan().ContainsAnyInRange('\u0080', '\u009F');
    }

    /// <summary>Whether two texts are one, but for what a browser makes of line ends and NULs.</summary>
    public static bool AreSame(string one, string other) => Plain(one) == Plain(other);

    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
    }
}
