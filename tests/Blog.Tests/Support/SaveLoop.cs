using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Blog.Content;
using Blog.Content.Writing;

namespace Blog.Tests.Support;

/// <summary>
/// Writes one file over and over, in a process of its own that a test can kill: this assembly, started with a variable, since
/// a whole server takes ten times as long to start.
/// </summary>
internal sealed class SaveLoop : IDisposable
{
    private const string FolderVariable = "BLOG_TESTS_SAVE_LOOP";
    private const string FirstVariable = "BLOG_TESTS_SAVE_LOOP_FIRST";

    private readonly Process _process;

    private SaveLoop(Process process) => _process = process;

    /// <param name="content">A content folder that holds a <see cref="SavedVersion"/>; a full path.</param>
    /// <param name="first">The number of the version that is written first.</param>
    public static SaveLoop Start(string content, int first)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SaveLoop).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = content,
        };
        start.Environment[FolderVariable] = content;
        start.Environment[FirstVariable] = first.ToString(CultureInfo.InvariantCulture);
        return new SaveLoop(Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start."));
    }

    /// <summary>The number of the version that is written next, told before it is; null: the process has ended.</summary>
    public async Task<int?> NextAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            ? int.Parse(line, CultureInfo.InvariantCulture)
            : null;

    /// <summary>As SIGKILL does: nothing of it runs any more on return.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void RunWhereAsked()
    {
        if (
            Environment.GetEnvironmentVariable(FolderVariable) is { } content
            && int.TryParse(
                Environment.GetEnvironmentVariable(FirstVariable),
                CultureInfo.InvariantCulture,
                out var first
            )
        )
        {
            Run(content, first);
        }
    }

    /// <summary>Until it is killed. No other thread may come into this assembly, which is only being loaded.</summary>
    private static void Run(string content, int first)
    {
        var writer = new ContentWriter(new ContentFolder(content, []));
        for (var number = first; ; number++)
        {
            Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
            using var write = writer.Prepare([
                new FileChange(SavedVersion.Path, writer.Read(SavedVersion.Path), SavedVersion.BytesOf(number)),
            ]);
            write.Apply();
        }
    }
}
