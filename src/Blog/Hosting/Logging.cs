using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Blog.Hosting;

/// <summary>What is logged unless the Serilog section says otherwise: what an owner wants to see once.</summary>
internal static class Logging
{
    public static void Configure(LoggerConfiguration log, IConfiguration configuration, LogFormat format)
    {
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            // At the first start it warns that keys lie unencrypted: they lie in a folder for the program's account alone.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // The command says itself where it listens.
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            // An error at every asking; who is not ready logs it once.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .Filter.ByExcluding(IsToldByTheCommand)
            .WriteTo.Console(format is LogFormat.Json ? new RenderedCompactJsonFormatter() : new LogLines());
        if (configuration.GetSection("Serilog").Exists())
        {
            log.ReadFrom.Configuration(configuration);
        }
    }

    private static bool IsToldByTheCommand(LogEvent logEvent) =>
        logEvent.Exception is IOException { InnerException: AddressInUseException };
}
