using System.Reflection;

namespace Blog.Hosting;

/// <summary>Which version of the program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Without what the build writes behind it.</summary>
    public static string This { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "";
}
