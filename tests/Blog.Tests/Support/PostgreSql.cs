using System.Diagnostics;
using Blog.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSql))]

namespace Blog.Tests.Support;

/// <summary>
/// The machine's own PostgreSQL, started in a folder of its own when a test first needs it and shared by all. It listens on no
/// port. A test that wants it where there is none is skipped.
/// </summary>
public sealed class PostgreSql : IAsyncDisposable
{
    private const string Packages = "/usr/lib/postgresql";
    private const string User = "blog";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lazy<Task<Cluster>> _started = new(StartAsync);
    private int _databases;

    /// <summary>A connection string for a database that is not there yet and that no other test uses.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(Programs is null, $"There is no PostgreSQL below {Packages}.");
        var cluster = await _started.Value;
        return $"{cluster.Connection};Database=blog{Interlocked.Increment(ref _databases)}";
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
        {
            return;
        }

        var cluster = await _started.Value;
        NpgsqlConnection.ClearAllPools();
        using (var kill = Process.Start("kill", ["-INT", $"{cluster.Server.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await cluster.Server.WaitForExitAsync();
        cluster.Server.Dispose();
        Directory.Delete(cluster.Folder, recursive: true);
    }

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

    private static async Task<Cluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("blog-pg-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The server runs as nobody where the tests run as root.
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | (UnixFileMode)0b111_111_111);
        }

        var tables = Path.Join(folder, "tables");
        using (
            var made = Run(
                "initdb",
                ["--pgdata", tables, "--username", User, "--auth", "trust", "--no-sync", "--no-instructions"]
            )
        )
        {
            var told = await made.StandardError.ReadToEndAsync();
            await made.WaitForExitAsync();
            Assert.True(made.ExitCode == 0, told);
        }

        // Many tests ask it at once, and one of them with fifty connections.
        string[] arguments =
        [
            "-D",
            tables,
            "-k",
            folder,
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=off",
            "-c",
            "max_connections=300",
        ];
        var server = Run("postgres", arguments);
        // Nobody reads what it says, and it must not wait for a reader.
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        var connection = $"Host={folder};Username={User}";
        await WaitAsync(connection);
        return new Cluster(server, folder, connection);
    }

    private static async Task WaitAsync(string connection)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var open = new NpgsqlConnection(connection + ";Database=postgres;Pooling=false");
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

    private sealed record Cluster(Process Server, string Folder, string Connection);
}
