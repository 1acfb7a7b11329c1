using Blog.Accounts;
using Blog.Admin;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Pages.Accounts;

/// <summary>The first start: makes the owner. Not there any more once there is one.</summary>
public sealed class SetupModel(
    SetupDesk desk,
    SessionDesk sessions,
    SiteAddress site,
    Restart restart,
    StaffTexts words
) : AccountPageModel(words)
{
    private const int SecondsToStart = 3;

    public override string TitleKey => "setup_title";

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Handle { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    /// <summary>Where the site stands; empty: nobody says.</summary>
    [BindProperty]
    public string Address { get; set; } = "";

    /// <summary>Whether the owner is made, and the program built anew for the address.</summary>
    public bool IsRestarting { get; private set; }

    /// <summary>Where the owner goes on to.</summary>
    public string Next => Url.Content("~/admin/");

    public bool AsksAddress => site.Url is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await desk.MayAsync(Token, ct))
        {
            return NotFound();
        }

        Address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await desk.MayAsync(Token, ct))
        {
            return NotFound();
        }

        var owner = new NewAccount(Email ?? "", Handle ?? "", Password ?? "", Role.Owner);
        foreach (var fault in AccountMaker.FaultsOf(owner))
        {
            Blame(fault);
        }

        var savesAddress = Faults.Count == 0 && AsksAddress && !string.IsNullOrWhiteSpace(Address);
        if (savesAddress && !site.Save(Address.Trim()))
        {
            Blame("address", "fault_address");
        }

        if (Faults.Count > 0)
        {
            return Page();
        }

        switch (await desk.CreateAsync(owner, ct))
        {
            case AccountCreation.Made made:
                await sessions.SignInAsync(made.Id, SignInMethod.NewAccount, ct);
                if (savesAddress)
                {
                    // The way on would lead to a program that is not there for a moment.
                    IsRestarting = true;
                    Response.Headers["Refresh"] = $"{SecondsToStart}; url={Next}";
                    restart.AskAfter(Response);
                    return Page();
                }

                return GoOn();
            case AccountCreation.Refused { Faults: [AccountFault.AlreadySetUp] }:
                return NotFound();
            case AccountCreation.Refused refused:
                refused.Faults.ToList().ForEach(Blame);
                break;
        }

        return Page();
    }
}
