using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Blog.Admin;
using Blog.Hosting;
using Blog.Theming;

namespace Blog.Cli;

/// <summary>
/// Looks at how the program stands on its machine, and asks a running one at the address of readers how requests arrive there.
/// </summary>
/// <param name="send">Asks; another in tests, which trust a certificate of their own.</param>
internal sealed class ServerCheckCommand(
    Terminal terminal,
    BlogSettings settings,
    Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? send = null
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public Task<int> RunAsync(CancellationToken ct) =>
        ProgramRun.RunAsync(
            terminal,
            settings,
            async services =>
            {
                var (arrival, faults) = await AskAsync(services, ct);
                var troubles = await services.GetRequiredService<ServerCheck>().FindAsync(arrival, ct);
                var words = StaffTexts.For(["en"]);
                foreach (var trouble in troubles.Concat(faults.Troubles))
                {
                    var at = trouble.At is { } moment ? $" {moment:yyyy-MM-dd HH:mm 'UTC'}." : "";
                    await terminal.Output.WriteLineAsync(
                        $"{words.Format("trouble_" + trouble.Kind, [.. trouble.Values])}{at}\n    "
                            + words.Format("remedy_" + trouble.Kind, [.. trouble.Values])
                    );
                }

                if (faults.Sentence is { } sentence)
                {
                    await terminal.Output.WriteLineAsync(sentence);
                }

                if (troubles.Length + faults.Troubles.Length > 0 || faults.Sentence is not null)
                {
                    return ExitCode.Findings;
                }

                await terminal.Error.WriteLineAsync("Nothing is wrong with the server.");
                return ExitCode.Done;
            },
            ct
        );

    private async Task<(Arrival? Arrival, Faults Faults)> AskAsync(IServiceProvider services, CancellationToken ct)
    {
        if (settings.Site.BaseUrl is not { } home)
        {
            // What there is to say stands among the findings of the installation.
            return (null, new Faults([new Trouble(TroubleKind.AddressUnset)], Sentence: null));
        }

        var address = new Uri(
            home,
            ArrivalEndpoint.Path[1..]
                + "?proof="
                + Uri.EscapeDataString(services.GetRequiredService<ArrivalProof>().Make())
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await (send ?? client.SendAsync)(request, patience.Token);
            return await ReadAsync(home, answer, services.GetRequiredService<TimeProvider>(), patience.Token);
        }
        catch (HttpRequestException fault)
        {
            return (null, new Faults([], WhyNot(home, fault)));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (
                null,
                new Faults(
                    [],
                    $"{home} did not answer within {Patience.TotalSeconds} seconds.\n    Look at firewalls, and whether this machine may reach its own public address."
                )
            );
        }
    }

    private static async Task<(Arrival?, Faults)> ReadAsync(
        Uri home,
        HttpResponseMessage answer,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            return (null, new Faults([], WhyNot(home, answer)));
        }

        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(ct);
            var arrival = await JsonSerializer.DeserializeAsync(body, ArrivalJson.Default.Arrival, ct);
            return (arrival, new Faults([.. ClockOf(answer, clock)], Sentence: null));
        }
        catch (JsonException)
        {
            return (null, new Faults([], NotThisProgram(home)));
        }
    }

    private static IEnumerable<Trouble> ClockOf(HttpResponseMessage answer, TimeProvider clock)
    {
        if (
            answer.Headers.Date is { } theirs
            && (clock.GetUtcNow() - theirs).Duration() is var apart
            && apart > Tolerance
        )
        {
            yield return new Trouble(
                TroubleKind.ClockApart,
                ("Seconds", apart.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture))
            );
        }
    }

    private static string WhyNot(Uri home, HttpResponseMessage answer) =>
        (int)answer.StatusCode switch
        {
            502 or 503 or 504 =>
                $"{home} answers {(int)answer.StatusCode}: there is a proxy, and no program behind it.\n    Start the program, and let the proxy pass requests on to where it listens (Urls).",
            >= 300 and < 400 when answer.Headers.Location is { } other =>
                $"{home} leads to {new Uri(home, other).GetLeftPart(UriPartial.Path).Replace(ArrivalEndpoint.Path, "/", StringComparison.Ordinal)}.\n    Set Site:BaseUrl to the address that readers end up at, or take the redirect away.",
            404 => NotThisProgram(home),
            var status =>
                $"{home} answers {status} where this program would not.\n    Look at what stands before it, and at the log.",
        };

    private static string NotThisProgram(Uri home) =>
        $"{home} is answered by something else, or by a program with another data folder.\n    Give this command the settings of the running program, above all Data:Path, and look at where the proxy passes requests on to.";

    private static string WhyNot(Uri home, HttpRequestException fault) =>
        fault.InnerException switch
        {
            AuthenticationException =>
                $"The certificate of {home} is not trusted: {fault.InnerException.Message}\n    Renew it, let it name {home.Host}, and serve the whole chain.",
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
            } => $"Nobody knows the name {home.Host}.\n    Look at its DNS records, or at Site:BaseUrl.",
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                $"Nothing listens at {home}.\n    Start the proxy, or the program itself, and look at the port.",
            _ =>
                $"{home} cannot be reached: {fault.Message}\n    Look at Site:BaseUrl and at what stands before the program.",
        };

    /// <param name="Sentence">Why nothing could be asked, with the remedy; null: it could.</param>
    private sealed record Faults(ImmutableArray<Trouble> Troubles, string? Sentence);
}
