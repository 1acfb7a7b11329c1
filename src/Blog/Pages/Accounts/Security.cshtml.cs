using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>A person's own ways in: password, app, codes, passkeys, and where they are signed in.</summary>
public sealed class SecurityModel(
    SecurityDesk desk,
    TwoFactorDesk twoFactor,
    PasskeyDesk passkeys,
    SessionDesk sessions,
    CurrentAccount current,
    StaffTexts words
) : FreshPageModel(sessions, words)
{
    private readonly SessionDesk _sessions = sessions;

    public override string TitleKey => "security_title";

    public SecurityView View { get; private set; } = SecurityView.None;

    public IReadOnlyList<PasskeyView> Passkeys { get; private set; } = [];

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    public Guid? CurrentSession { get; private set; }

    public string Email => current.Email ?? "";

    public bool IsProved { get; private set; }

    /// <summary>Made just now, shown this once.</summary>
    public ImmutableArray<string> Codes { get; private set; } = [];

    protected override bool IsOpenToLook => true;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostEndSessionAsync(Guid id, CancellationToken ct)
    {
        await _sessions.EndAsync(current.GetId(), id, current.Actor, ct);
        return Say("session");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await _sessions.EndOthersAsync(current.GetId(), current.Actor, ct);
        return Say("sessions");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id, CancellationToken ct)
    {
        await passkeys.RemoveAsync(current.GetId(), id, ct);
        return Say("passkey_gone");
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        Codes = await twoFactor.MakeCodesAsync(current.GetId(), ct);
        await LoadAsync(ct);
        return Page();
    }

    private RedirectToPageResult Say(string said) => RedirectToPage("/Accounts/Security", new { said });

    private async Task LoadAsync(CancellationToken ct)
    {
        var id = current.GetId();
        View = await desk.LookAsync(id, ct);
        Passkeys = await passkeys.ListAsync(id);
        Sessions = await _sessions.ListAsync(id, ct);
        CurrentSession = await _sessions.CurrentAsync();
        IsProved = await _sessions.IsProvedAsync();
    }
}
