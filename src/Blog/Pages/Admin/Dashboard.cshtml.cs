using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class DashboardModel(AdminFrame frame, DashboardDesk desk, ActDesk acts, SettingsDesk settings)
    : AdminPageModel(frame)
{
    public DashboardView View { get; private set; } = DashboardView.Empty;

    /// <summary>Acts that changed content and are the person's to look at.</summary>
    public IReadOnlySet<long> Open { get; private set; } = new HashSet<long>();

    public override AdminScreen Screen => AdminScreen.Dashboard;

    public override string Title => Words["screen_Dashboard"];

    /// <summary>Whether saved settings wait for a restart, which an owner may begin.</summary>
    public bool IsRestartWaiting { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await desk.LookAsync(ct);
        Open = await acts.OpenAsync(View.Acts, ct);
        IsRestartWaiting = Frame.IsOwner && settings.Read().IsWaiting;
    }
}
