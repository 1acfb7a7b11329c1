using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Blog.Tests.Support;

/// <summary>
/// A real proxy of this machine in front of a site, with an example of <c>deploy/</c> in which names, ports and files are those of
/// the test. It ends TLS with a certificate that nobody trusts.
/// </summary>
internal sealed class FrontServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder;
    private readonly Process _process;
    private readonly X509Certificate2 _certificate;

    private FrontServer(TempFolder folder, Process process, X509Certificate2 certificate) =>
        (_folder, _process, _certificate) = (folder, process, certificate);

    /// <param name="kind">Whose example it is.</param>
    /// <param name="isBelowPath">Whether the site stands at <c>/blog/</c>.</param>
    /// <param name="ports">Where it listens.</param>
    /// <param name="site">Where the site listens, as <c>127.0.0.1:5000</c> or <c>unix:/run/blog.sock</c>.</param>
    public static async Task<FrontServer> StartAsync(FrontKind kind, bool isBelowPath, FrontPorts ports, string site)
    {
        var program = ProgramOf(kind);
        Assert.SkipWhen(program is null, $"There is no {kind} on this machine.");
        var folder = new TempFolder();
        if (!OperatingSystem.IsWindows())
        {
            // Workers of a server that is started as root are somebody else.
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        }

        var certificate = WriteCertificate(folder);
        var start = kind switch
        {
            FrontKind.Nginx => Nginx(folder, isBelowPath, ports, site),
            FrontKind.Caddy => Caddy(folder, isBelowPath, ports, site),
            _ => Apache(folder, isBelowPath, ports, site),
        };
        start.FileName = program;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var told = process.StandardError.ReadToEndAsync();
        process.BeginOutputReadLine();
        var front = new FrontServer(folder, process, certificate);
        var since = Stopwatch.StartNew();
        while (!await ListensAsync(ports.Secure))
        {
            if (process.HasExited || since.Elapsed > Patience)
            {
                await front.DisposeAsync();
                Assert.Fail($"{kind} does not listen: {await told}");
            }

            await Task.Delay(50);
        }

        return front;
    }

    /// <summary>Trusts this server alone, and follows no redirect.</summary>
    public HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions =
                {
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { _certificate },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            {
                await kill.WaitForExitAsync();
            }

            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _certificate.Dispose();
        _folder.Dispose();
    }

    private static ProcessStartInfo Nginx(TempFolder folder, bool isBelowPath, FrontPorts ports, string site)
    {
        var example = Example(isBelowPath ? "nginx/blog-below-a-path.conf" : "nginx/blog.conf", folder)
            .Replace("127.0.0.1:5000", site, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{ports.Plain};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{ports.Secure} ", StringComparison.Ordinal);
        folder.Write("blog.conf", example);
        var user = Environment.IsPrivilegedProcess ? "user root;\n" : "";
        folder.Write(
            "nginx.conf",
            $$"""
            {{user}}daemon off;
            worker_processes 1;
            pid {{folder.At("nginx.pid")}};
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path {{folder.At("body")}};
              proxy_temp_path {{folder.At("proxy")}};
              fastcgi_temp_path {{folder.At("fastcgi")}};
              uwsgi_temp_path {{folder.At("uwsgi")}};
              scgi_temp_path {{folder.At("scgi")}};
              include {{folder.At("blog.conf")}};
            }
            """
        );
        return new ProcessStartInfo
        {
            ArgumentList = { "-p", folder.Path, "-e", "stderr", "-c", folder.At("nginx.conf") },
        };
    }

    private static ProcessStartInfo Caddy(TempFolder folder, bool isBelowPath, FrontPorts ports, string site)
    {
        var example = Example(isBelowPath ? "caddy/Caddyfile-below-a-path" : "caddy/Caddyfile", folder)
            .Replace("127.0.0.1:5000", site, StringComparison.Ordinal)
            .Replace(
                "localhost {",
                $"https://localhost:{ports.Secure} {{\n\ttls {folder.At("chain.pem")} {folder.At("key.pem")}",
                StringComparison.Ordinal
            );
        folder.Write(
            "Caddyfile",
            "{\n\tadmin off\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1\n}\n" + example
        );
        return new ProcessStartInfo
        {
            ArgumentList = { "run", "--config", folder.At("Caddyfile"), "--adapter", "caddyfile" },
            Environment =
            {
                ["HOME"] = folder.Path,
                ["XDG_DATA_HOME"] = folder.Path,
                ["XDG_CONFIG_HOME"] = folder.Path,
            },
        };
    }

    private static ProcessStartInfo Apache(TempFolder folder, bool isBelowPath, FrontPorts ports, string site)
    {
        var example = Example(isBelowPath ? "apache/blog-below-a-path.conf" : "apache/blog.conf", folder)
            .Replace("127.0.0.1:5000", site, StringComparison.Ordinal)
            .Replace("*:80>", $"*:{ports.Plain}>", StringComparison.Ordinal)
            .Replace("*:443>", $"*:{ports.Secure}>", StringComparison.Ordinal);
        folder.Write("blog.conf", example);
        string[] modules =
        [
            "mpm_event",
            "authz_core",
            "alias",
            "headers",
            "http2",
            "proxy",
            "proxy_http",
            "socache_shmcb",
            "ssl",
        ];
        folder.Write(
            "apache.conf",
            $"""
            ServerRoot {folder.Path}
            ServerName localhost
            PidFile {folder.At("apache.pid")}
            ErrorLog /dev/stderr
            Listen 127.0.0.1:{ports.Plain}
            Listen 127.0.0.1:{ports.Secure}
            {string.Join('\n', modules.Select(module => $"LoadModule {module}_module {ApacheModules}/mod_{module}.so"))}
            {(Environment.IsPrivilegedProcess ? "User www-data\nGroup www-data" : "")}
            Include {folder.At("blog.conf")}
            """
        );
        return new ProcessStartInfo { ArgumentList = { "-f", folder.At("apache.conf"), "-DFOREGROUND" } };
    }

    private const string ApacheModules = "/usr/lib/apache2/modules";

    /// <summary>An example with this test's name and files.</summary>
    private static string Example(string name, TempFolder folder) =>
        File.ReadAllText(Path.Join(Repository.Root, "deploy", name))
            .Replace("example.org/fullchain.pem", "chain.pem", StringComparison.Ordinal)
            .Replace("example.org/privkey.pem", "key.pem", StringComparison.Ordinal)
            .Replace("/etc/ssl", folder.Path, StringComparison.Ordinal)
            .Replace("example.org", "localhost", StringComparison.Ordinal);

    private static string? ProgramOf(FrontKind kind) =>
        kind switch
        {
            FrontKind.Nginx => "/usr/sbin/nginx",
            FrontKind.Caddy => "/usr/bin/caddy",
            _ => "/usr/sbin/apache2",
        }
            is var path
        && File.Exists(path)
            ? path
            : null;

    private static X509Certificate2 WriteCertificate(TempFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        folder.Write("chain.pem", certificate.ExportCertificatePem());
        folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
