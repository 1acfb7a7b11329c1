using System.Globalization;
using Blog.Admin;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Blog.Pages.Admin;

/// <summary>A page of the admin: the frame around it, and its words.</summary>
public abstract class AdminPageModel(AdminFrame frame) : PageModel
{
    public AdminFrame Frame => frame;

    public StaffTexts Words => frame.Words;

    /// <summary>Where the page belongs in the side menu.</summary>
    public abstract AdminScreen Screen { get; }

    /// <summary>Of a screen with several entries the one that the page belongs to; empty for one with one.</summary>
    public virtual string Part => "";

    /// <summary>What the page is called, in its title and heading.</summary>
    public abstract string Title { get; }

    /// <summary>Whether what was asked for is not there: then the frame stands around a word about that.</summary>
    public bool IsNowhere { get; private set; }

    /// <summary>What the change before did, told once, after the redirect.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Why the change before was refused, told once.</summary>
    [TempData]
    public string? Failed { get; set; }

    /// <summary>The act that <see cref="Done"/> is about, so that it can be undone where it is told.</summary>
    [TempData]
    public string? DoneAct { get; set; }

    /// <summary>Tells of an act on content after the redirect, with its undoing.</summary>
    protected void Tell(string done, long act)
    {
        Done = done;
        DoneAct = act.ToString(CultureInfo.InvariantCulture);
    }

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Result is NotFoundResult)
        {
            IsNowhere = true;
            context.Result = new ViewResult
            {
                ViewName = "/Pages/Admin/_Nowhere.cshtml",
                ViewData = new ViewDataDictionary<AdminPageModel>(ViewData, this),
                TempData = TempData,
                StatusCode = StatusCodes.Status404NotFound,
            };
        }
    }

    /// <summary>The address of this page as it was asked for, to come back to.</summary>
    public string UrlHere => Request.PathBase + Request.Path + Request.QueryString;

    /// <summary>The address of a screen, with the path below which the site stands.</summary>
    public string UrlOf(AdminScreen screen) =>
        Url.Content(
            screen switch
            {
                AdminScreen.Posts => "~/admin/posts",
                AdminScreen.Pages => "~/admin/pages",
                AdminScreen.Comments => "~/admin/comments",
                AdminScreen.Trash => "~/admin/trash",
                AdminScreen.Users => "~/admin/users",
                AdminScreen.Settings => "~/admin/settings",
                AdminScreen.Problems => "~/admin/problems",
                AdminScreen.Activity => "~/admin/activity",
                _ => "~/admin",
            }
        );

    /// <summary>What the side menu shows to this person.</summary>
    public IEnumerable<AdminScreen> Screens =>
        Enum.GetValues<AdminScreen>()
            .Where(screen =>
                screen switch
                {
                    AdminScreen.Users or AdminScreen.Settings => frame.IsOwner,
                    AdminScreen.Terms => frame.IsEditor,
                    _ => true,
                }
            );

    /// <summary>The entries of the side menu: name, address, and whether it is where the page belongs.</summary>
    public IEnumerable<(AdminScreen Screen, string Name, string Url, bool IsHere)> Entries =>
        Screens.SelectMany(screen =>
            screen is AdminScreen.Terms
                ? frame.Taxonomies.Select(plural =>
                    (screen, frame.NameOf(plural), UrlOfTerms(plural), IsHere(screen) && Part == plural)
                )
                : [(screen, Words["screen_" + screen], UrlOf(screen), IsHere(screen))]
        );

    /// <param name="taxonomy">The plural.</param>
    private string UrlOfTerms(string taxonomy) => Url.Content("~/admin/terms/" + Uri.EscapeDataString(taxonomy));

    private bool IsHere(AdminScreen screen) => screen == Screen && !IsNowhere;
}
