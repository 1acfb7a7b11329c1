namespace Blog.Tests.Support;

/// <summary>How often a property is tried: few times with the usual tests, many with <c>.ci/run --long</c>.</summary>
internal static class Rounds
{
    private const int Longer = 20;

    public static bool AreMany { get; } = Environment.GetEnvironmentVariable("BLOG_LONG") == "1";

    public static int Of(int usual) => AreMany ? usual * Longer : usual;
}
