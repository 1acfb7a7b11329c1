using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Blog.Mail;
using Blog.Tests.Support;

namespace Blog.Tests.Mail;

/// <summary>That the way to the mail server is closed to others, or nothing goes there.</summary>
public sealed class MailSecurityTests
{
    private const string Ana = "ana@example.org";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Auto)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_mail_goes_over_tls_to_a_server_whose_certificate_the_system_trusts(MailSecurity security)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system's trust is not a variable.");
        using var certificate = MakeCertificate();
        await using var server = new MailServer(security, certificate);
        using var folder = new TempFolder();
        folder.Make("content");
        var trusted = folder.Write("trusted.pem", certificate.ExportCertificatePem());
        var (code, _, _) = await Commands.PipeAsync(
            folder,
            Person.Password,
            ["user", "add", Ana, "--role", "Owner", "--password-stdin"]
        );
        Assert.Equal(0, code);
        string[] settings = ["Site:BaseUrl=http://localhost/", .. server.Settings];

        using var served = await ServedProcess.StartAsync(
            folder,
            [.. settings.Select(setting => "--" + setting)],
            ("SSL_CERT_FILE", trusted)
        );
        using var asked = await new Person(served.AskAsync).PostAsync("/account/forgot", ("email", Ana));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        Assert.Equal(Ana, (await server.NextAsync(Ct)).To.ToString());
        Assert.True(server.WasClosed);
        Assert.Equal(0, await served.StopAsync());
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Nothing_is_handed_to_a_server_whose_certificate_is_not_trusted(MailSecurity security)
    {
        using var certificate = MakeCertificate();
        await using var server = new MailServer(security, certificate);
        Assert.Equal(MailFault.NotTrusted, await FaultOfSendingAsync(server));
        Assert.True(server.IsEmpty);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Auto)]
    public async Task Nothing_is_handed_over_in_the_open_when_the_server_offers_no_tls(MailSecurity security)
    {
        await using var server = new MailServer(security);
        Assert.Equal(MailFault.NotOffered, await FaultOfSendingAsync(server));
        Assert.True(server.IsEmpty);
    }

    [Fact]
    public async Task A_name_that_the_server_does_not_ask_for_is_told_as_not_offered()
    {
        await using var server = new MailServer();
        Assert.Equal(
            MailFault.NotOffered,
            await FaultOfSendingAsync(server, "Email:User=ana", "Email:Password=secret")
        );
        Assert.True(server.IsEmpty);
    }

    [Fact]
    public async Task A_server_that_wants_a_name_is_told_as_such_and_later_mails_are_tried()
    {
        await using var server = new MailServer { Refusal = "530 5.7.0 Authentication Required" };
        await using var site = TestSite.With("", ["Site:BaseUrl=http://localhost/", .. server.Settings]);
        var mailer = await site.GetAsync<Mailer>();
        Assert.True(mailer.TrySend(new Letter(Ana, "First", "Text")));
        await server.RefusedAsync(Ct);
        Assert.Equal(MailFault.SignIn, await FaultAsync(mailer));
        server.Refusal = null;
        while (mailer.LastFailure is not null)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Ct);
        }

        Assert.Equal("First", (await server.NextAsync(Ct)).Subject);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_such()
    {
        var server = new MailServer();
        var settings = server.Settings;
        await server.DisposeAsync();
        await using var site = TestSite.With("", ["Site:BaseUrl=http://localhost/", .. settings]);
        var mailer = await site.GetAsync<Mailer>();
        Assert.True(mailer.TrySend(new Letter(Ana, "Subject", "Text")));
        Assert.Equal(MailFault.Unreachable, await FaultAsync(mailer));
    }

    private static async Task<MailFault> FaultOfSendingAsync(MailServer server, params string[] settings)
    {
        await using var site = TestSite.With("", ["Site:BaseUrl=http://localhost/", .. server.Settings, .. settings]);
        var mailer = await site.GetAsync<Mailer>();
        Assert.True(mailer.TrySend(new Letter(Ana, "Subject", "Text")));
        return await FaultAsync(mailer);
    }

    private static async Task<MailFault> FaultAsync(Mailer mailer)
    {
        while (mailer.LastFailure is null)
        {
            await Task.Delay(20, Ct);
        }

        return mailer.LastFailure.Fault;
    }

    /// <summary>Of a server on this machine, signed by itself.</summary>
    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        asked.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return asked.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
