using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>All that can be told of how the program stands on its machine and behind its proxy.</summary>
public sealed class ServerCheck(InstallationFacts facts, InstallationCheck installation, ClockCheck clock)
{
    /// <param name="arrival">Of a request that came as readers' requests do; null: there is none.</param>
    public async Task<ImmutableArray<Trouble>> FindAsync(Arrival? arrival, CancellationToken ct) =>
        [
            .. arrival is null ? [] : ArrivalCheck.Find(arrival, facts.BaseUrl),
            .. installation.Find(),
            .. await clock.FindAsync(ct),
        ];
}
