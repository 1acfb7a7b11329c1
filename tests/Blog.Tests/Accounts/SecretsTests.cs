using System.Collections.Concurrent;
using Blog.Accounts;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Accounts;

public sealed class SecretsTests
{
    private const string Ana = "ana@example.org";

    [Fact]
    public async Task No_line_of_the_log_holds_what_someone_typed_or_what_opens_the_door()
    {
        using var log = new Lines();
        await using var site = TestSite.With("");
        site.Parts = services => services.AddSingleton<ILoggerFactory>(log);
        var setup = await site.GetAsync<SetupSecret>();
        var owner = new Person(site);
        using var made = await owner.PostAsync(
            setup.Path,
            ("email", Ana),
            ("handle", "ana"),
            ("password", Person.Password),
            ("token", setup.Token)
        );
        using var wrong = await new Person(site).PostAsync(
            "/account/login?returnUrl=%2Fsentinel-query",
            ("email", Ana),
            ("password", "sentinel wrong password")
        );
        await using var scope = await Person.ScopeAsync(site);
        var reset = await scope.ServiceProvider.GetRequiredService<ResetDesk>().MakeAsync(Ana);
        using var done = await new Person(site).PostAsync(reset?.Path ?? "", ("password", "sentinel new password"));
        var person = await new Person(site).SignInAsync(Ana, "sentinel new password");

        Assert.NotEmpty(log.All);
        string[] secrets =
        [
            setup.Token,
            Person.Password,
            "sentinel",
            reset?.Secret ?? "",
            Ana,
            person.Cookies["blog-session"],
            person.Cookies["blog-device"],
        ];
        Expect.Nothing(
            log.All.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)))
        );
    }

    /// <summary>Everything that our own log shows: information of ours, warnings of the framework.</summary>
    private sealed class Lines : ILoggerFactory
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void AddProvider(ILoggerProvider provider) => provider.Dispose();

        public void Dispose() => All.Clear();

        private sealed class Logger(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) =>
                logLevel
                >= (
                    category.StartsWith("Microsoft", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information
                );

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            )
            {
                if (IsEnabled(logLevel))
                {
                    lines.All.Enqueue($"{category}: {formatter(state, exception)} {exception}");
                }
            }
        }
    }
}
