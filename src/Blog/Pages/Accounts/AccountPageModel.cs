using System.Globalization;
using Blog.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Accounts;

/// <summary>A page of the door or behind it, of one's own account: forms, and words about what became of them.</summary>
public abstract class AccountPageModel(StaffTexts words) : PageModel
{
    private static readonly string[] Sayings =
    [
        "said_password",
        "said_email",
        "said_session",
        "said_sessions",
        "said_passkey",
        "said_passkey_gone",
        "said_two_factor_off",
        "said_reset",
        "said_signed_out",
        "said_again",
    ];

    private readonly List<FormFault> _faults = [];

    /// <summary>The key of the title's text.</summary>
    public abstract string TitleKey { get; }

    public IReadOnlyList<FormFault> Faults => _faults;

    /// <summary>What was done just now, as the address says.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Said { get; set; }

    /// <summary>Where to go on to, as it stands in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The key of the text about it; null: the address says nothing, or nothing we know.</summary>
    public string? SaidKey => Sayings.Contains("said_" + Said) ? "said_" + Said : null;

    protected StaffTexts Words => words;

    public string? FaultOf(string field) => _faults.Find(fault => fault.Field == field)?.Text;

    protected void Blame(AccountFault fault) => _faults.Add(new FormFault(FieldOf(fault), words["fault_" + fault]));

    protected void Blame(string? field, string key) => _faults.Add(new FormFault(field, words[key]));

    /// <summary>On to where a person wanted to go, but never to another site.</summary>
    protected RedirectResult GoOn() => Redirect(LocalAddress.Or(ReturnUrl, Url.Content("~/admin/")));

    /// <summary>Where a try to show who one is leads.</summary>
    /// <param name="field">What is to be mended; null: nothing of it is told.</param>
    /// <param name="fault">The key of the text about it.</param>
    protected IActionResult Answer(SignInOutcome outcome, string? field, string fault)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return GoOn();
            case SignInOutcome.SecondStep:
                return RedirectToPage("/Accounts/TwoStep", new { returnUrl = ReturnUrl });
            case SignInOutcome.StartAgain:
                return StartAgain();
            case SignInOutcome.Wait wait:
                return TellToWait(wait.Time);
            default:
                Blame(field, fault);
                return Page();
        }
    }

    /// <summary>Back to the password.</summary>
    protected RedirectToPageResult StartAgain() =>
        RedirectToPage("/Accounts/Login", new { returnUrl = ReturnUrl, said = "again" });

    private PageResult TellToWait(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        _faults.Add(new FormFault(Field: null, words.Count("fault_wait", minutes)));
        return Page();
    }

    private static string? FieldOf(AccountFault fault) =>
        fault switch
        {
            AccountFault.EmailNeeded or AccountFault.EmailWrong or AccountFault.EmailTaken => "email",
            AccountFault.HandleNeeded or AccountFault.HandleWrong or AccountFault.HandleTaken => "handle",
            AccountFault.PasswordTooShort or AccountFault.PasswordTooLong or AccountFault.PasswordCommon => "password",
            _ => null,
        };
}
