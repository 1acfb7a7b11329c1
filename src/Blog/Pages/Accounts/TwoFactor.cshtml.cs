using System.Collections.Immutable;
using Blog.Accounts;
using Blog.Content;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>Turns codes of an app on and off.</summary>
public sealed class TwoFactorModel(
    TwoFactorDesk desk,
    SessionDesk sessions,
    CurrentAccount current,
    SecurityNotice notice,
    SiteSettings site,
    StaffTexts words
) : FreshPageModel(sessions, words)
{
    public override string TitleKey => "two_factor_title";

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>The key for the app; null: none was made yet, or codes are on.</summary>
    public string? Key { get; private set; }

    public bool IsOn { get; private set; }

    /// <summary>Made just now, shown this once.</summary>
    public ImmutableArray<string> Codes { get; private set; } = [];

    /// <summary>What the QR code says (the format of apps for codes).</summary>
    public string KeyAddress
    {
        get
        {
            var issuer = Uri.EscapeDataString(site.Title.Length > 0 ? site.Title : "Blog");
            var name = Uri.EscapeDataString(current.Email ?? "");
            return $"otpauth://totp/{issuer}:{name}?secret={Key}&issuer={issuer}&digits=6&period=30";
        }
    }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        await desk.BeginAsync(current.GetId(), ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Codes = await desk.TurnOnAsync(current.GetId(), Code ?? "", ct);
        if (Codes.IsEmpty)
        {
            Blame("code", "fault_code");
        }
        else
        {
            notice.Send(current.Email ?? "", "said_two_factor_on");
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        await desk.TurnOffAsync(current.GetId(), ct);
        notice.Send(current.Email ?? "", "said_two_factor_off");
        return RedirectToPage("/Accounts/Security", new { said = "two_factor_off" });
    }

    private async Task LoadAsync()
    {
        IsOn = await desk.IsOnAsync(current.GetId());
        Key = await desk.FindKeyAsync(current.GetId());
    }
}
