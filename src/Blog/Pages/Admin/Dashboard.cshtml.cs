using Blog.Admin;

namespace Blog.Pages.Admin;

public sealed class DashboardModel(AdminFrame frame, DashboardDesk desk) : AdminPageModel(frame)
{
    public DashboardView View { get; private set; } = DashboardView.Empty;

    public override AdminScreen Screen => AdminScreen.Dashboard;

    public override string Title => Words["screen_Dashboard"];

    public async Task OnGetAsync(CancellationToken ct) => View = await desk.LookAsync(ct);
}
