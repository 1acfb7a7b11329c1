using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests.Support;

/// <summary>The program as a process of its own, in a folder of a test's own, from the moment when it serves.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string Mark = "Now serving ";

    private readonly Process _process;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Reads what it says while it serves, or it would wait for a reader once the pipe is full.</summary>
    private readonly Task _heard;

    private ServedProcess(Process process, IReadOnlyList<string> lines)
    {
        (_process, Lines) = (process, lines);
        _heard = Task.WhenAll(HearAsync(process.StandardOutput), HearAsync(process.StandardError));
    }

    /// <summary>What it said since then, its log before all.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Memory that it takes now. Bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public int Id => _process.Id;

    /// <summary>How long it has worked, on all processors.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it printed until then.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Where it is, without a last slash.</summary>
    public Uri Url => new(Lines[^1][Mark.Length..]);

    /// <param name="environment">Variables beside those of this process.</param>
    public static Task<ServedProcess> StartAsync(
        TempFolder folder,
        string[] arguments,
        params (string Name, string Value)[] environment
    ) => StartAsync(new ProcessStartInfo("dotnet"), folder, arguments, environment);

    /// <summary>The same below another program, which gets it as its last arguments.</summary>
    public static Task<ServedProcess> StartBelowAsync(
        string[] program,
        TempFolder folder,
        string[] arguments,
        params (string Name, string Value)[] environment
    ) => StartAsync(new ProcessStartInfo(program[0], [.. program[1..], "dotnet"]), folder, arguments, environment);

    /// <summary>The same where modes of files hold for it as for anyone, though the tests may run as root.</summary>
    public static Task<ServedProcess> StartWithoutPowersAsync(TempFolder folder, string[] arguments) =>
        StartAsync(
            // Not as another account, which might not reach the folder that the program lies in.
            Environment.IsPrivilegedProcess
                ? new ProcessStartInfo("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "dotnet"])
                : new ProcessStartInfo("dotnet"),
            folder,
            arguments
        );

    private static async Task<ServedProcess> StartAsync(
        ProcessStartInfo start,
        TempFolder folder,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        start.WorkingDirectory = folder.Path;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (
            var argument in (string[])
                [Path.Join(AppContext.BaseDirectory, "Blog.dll"), "--urls", "http://127.0.0.1:0", .. arguments]
        )
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // Or it would find those of the repository, above its own file.
        if (!File.Exists(folder.At("appsettings.json")))
        {
            folder.Write("appsettings.json", "{}");
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        List<string> lines = [];
        while (!(lines.LastOrDefault() ?? "").StartsWith(Mark, StringComparison.Ordinal))
        {
            lines.Add(
                await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                    ?? throw new InvalidOperationException(
                        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
                    )
            );
        }

        return new ServedProcess(process, lines);
    }

    /// <summary>The answer to a GET, redirects not followed.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url, path));
        change(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as systemd does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        AskToStop();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _heard;
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, and does not wait.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as SIGKILL does: nothing of it runs any more on return.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    private async Task HearAsync(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            Said.Enqueue(line);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _client.Dispose();
    }
}
