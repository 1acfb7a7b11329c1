using System.Diagnostics;

namespace Blog.Tests.Support;

/// <summary>What stands under a file's name and is none: even root cannot read it to its end.</summary>
internal static class Pipe
{
    public static async Task MakeAsync(string path)
    {
        using var make = Process.Start("mkfifo", path);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
