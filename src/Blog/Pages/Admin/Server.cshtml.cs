using System.Collections.Immutable;
using Blog.Admin;

namespace Blog.Pages.Admin;

/// <summary>How the program stands on its machine and behind its proxy, and what is wrong with that.</summary>
public sealed class ServerModel(AdminFrame frame, ServerCheck check, InstallationFacts facts, TimeProvider clock)
    : AdminPageModel(frame)
{
    public override AdminScreen Screen => AdminScreen.Problems;

    public override string Title => Words["screen_Server"];

    public InstallationFacts Facts => facts;

    public Arrival Arrival => Arrival.Of(HttpContext);

    public DateTimeOffset Now => clock.GetUtcNow();

    public ImmutableArray<Trouble> Troubles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Troubles = await check.FindAsync(Arrival, ct);
}
