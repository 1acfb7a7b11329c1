namespace Blog.Tests;

internal static class Expect
{
    /// <summary>Fails with all of what was found; an assertion over the list would cut it.</summary>
    public static void Nothing(IEnumerable<string> found)
    {
        var all = found.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
