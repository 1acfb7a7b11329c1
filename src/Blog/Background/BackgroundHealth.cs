using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Blog.Background;

/// <summary>Not ready while work behind the requests keeps failing. The reason is in the log, not in the answer.</summary>
public sealed class BackgroundHealth(BackgroundFaults faults) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(faults.LastingWork.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
