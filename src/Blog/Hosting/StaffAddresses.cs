namespace Blog.Hosting;

/// <summary>Where people sign in and what stands behind it: the only addresses at which anyone is known, and the database is asked.</summary>
internal static class StaffAddresses
{
    private static readonly PathString Admin = "/admin";
    private static readonly PathString[] Roots = ["/account", Admin, "/setup"];

    public static bool Hold(PathString path) =>
        Array.Exists(Roots, root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whatever is asked for there, a stranger is only told the way to the door.</summary>
    public static bool IsAdmin(PathString path) => path.StartsWithSegments(Admin, StringComparison.OrdinalIgnoreCase);
}
