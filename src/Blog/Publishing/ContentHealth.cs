using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Publishing;

/// <summary>Not ready while there is no site, or while its folder has been away for long. The reason is in the log, not in the answer.</summary>
public sealed class ContentHealth(ContentStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(status.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
