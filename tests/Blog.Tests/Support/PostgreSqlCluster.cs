using System.Diagnostics;
using Npgsql;

namespace Blog.Tests.Support;

/// <summary>
/// The machine's own PostgreSQL with tables in a folder of its own. It listens on no port, and can be stopped and started again. A
/// test that wants one where there is none is skipped.
/// </summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Packages = "/usr/lib/postgresql";
    private const string User = "blog";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private Process? _server;

    private PostgreSqlCluster(string folder) => _folder = folder;

    /// <summary>A connection string without a database.</summary>
    public string Connection => $"Host={_folder};Username={User}";

    private string Tables => Path.Join(_folder, "tables");

    /// <summary>The folder of the newest version's programs.</summary>
    private static string? Programs { get; } =
        Directory.Exists(Packages)
            ? Directory
                .GetDirectories(Packages)
                .Select(version => Path.Join(version, "bin"))
                .Where(folder => File.Exists(Path.Join(folder, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    public static void SkipUnlessThere() =>
        Assert.SkipWhen(Programs is null, $"There is no PostgreSQL below {Packages}.");

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        var cluster = new PostgreSqlCluster(Directory.CreateTempSubdirectory("blog-pg-").FullName);
        if (!OperatingSystem.IsWindows())
        {
            // The server runs as nobody where the tests run as root.
            File.SetUnixFileMode(cluster._folder, File.GetUnixFileMode(cluster._folder) | (UnixFileMode)0b111_111_111);
        }

        using (
            var made = Run(
                "initdb",
                ["--pgdata", cluster.Tables, "--username", User, "--auth", "trust", "--no-sync", "--no-instructions"]
            )
        )
        {
            var told = await made.StandardError.ReadToEndAsync();
            await made.WaitForExitAsync();
            Assert.True(made.ExitCode == 0, told);
        }

        await cluster.StartAgainAsync();
        return cluster;
    }

    public async Task StartAgainAsync()
    {
        // Many tests ask it at once, and one of them with fifty connections.
        string[] arguments =
        [
            "-D",
            Tables,
            "-k",
            _folder,
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=off",
            "-c",
            "max_connections=300",
        ];
        _server = Run("postgres", arguments);
        // Nobody reads what it says, and it must not wait for a reader.
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        await WaitAsync();
    }

    /// <summary>Whoever is connected is cut off.</summary>
    public async Task StopAsync()
    {
        if (_server is not { } server)
        {
            return;
        }

        using (var kill = Process.Start("kill", ["-INT", $"{server.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await server.WaitForExitAsync();
        server.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var open = new NpgsqlConnection(Connection + ";Database=postgres;Pooling=false");
                await open.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (since.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static Process Run(string program, string[] arguments)
    {
        var path = Path.Join(Programs, program);
        string[] asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups", path];
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [.. asNobody, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.WorkingDirectory = "/";
        return Process.Start(start) ?? throw new InvalidOperationException($"{path} does not start.");
    }
}
