namespace Blog.Hosting;

/// <summary>Where people sign in and what stands behind it: the only addresses at which anyone is known, and the database is asked.</summary>
internal static class StaffAddresses
{
    private static readonly PathString[] Roots = ["/account", "/admin", "/setup"];

    public static bool Hold(PathString path) =>
        Array.Exists(Roots, root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));
}
