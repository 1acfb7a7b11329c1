using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>What is wrong with the installation itself. Only an owner is told, who may mend it.</summary>
public sealed class TroubleDesk(CurrentAccount account, InstallationCheck installation, ClockCheck clock, LiveSite live)
{
    public async Task<ImmutableArray<Trouble>> LookAsync(CancellationToken ct)
    {
        if (account.Role is not Role.Owner)
        {
            return [];
        }

        var colour = live.Current is { } site ? ColourCheck.Find(site.Settings.Theme) : null;
        return [.. installation.Find(), .. await clock.FindAsync(ct), .. colour is null ? [] : (Trouble[])[colour]];
    }
}
