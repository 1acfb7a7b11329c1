using Blog.Accounts;
using Blog.Pages.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Blog.Hosting;

/// <summary>The pages behind the door, and the door itself. Each names its own address; a page of the admin that names no policy is for Authors and up.</summary>
internal static class StaffPages
{
    public const string AccountFolder = "/Accounts";
    public const string AdminFolder = "/Admin";

    /// <summary>Pages of the admin for owners only.</summary>
    private static readonly string[] ForOwners =
    [
        "Users",
        "User",
        "RemoveUser",
        "Settings",
        "Server",
        "Backups",
        "CommentPerson",
    ];

    /// <summary>Pages of the admin to which long texts are sent.</summary>
    private static readonly string[] WritingPages = ["Edit", "Raw", "Preview"];

    /// <summary>Pages of the admin in which a row becomes a form of a post.</summary>
    private static readonly string[] ListPages = ["Posts", "Pages"];

    /// <summary>Pages of the admin that are not for Authors.</summary>
    private static readonly string[] ForEditors = ["Terms", "EditTerm", "ChangeTerms"];

    /// <summary>The ways to the door. Every other page of an account is for whoever has one.</summary>
    private static readonly string[] OpenPages =
    [
        "Setup",
        "Login",
        "TwoStep",
        "Recovery",
        "Forgot",
        "Reset",
        "Invitation",
        "Denied",
        "Logout",
    ];

    public static void Guard(PageConventionCollection pages)
    {
        pages.AuthorizeFolder(AdminFolder, Policies.Author);
        foreach (var page in ForOwners)
        {
            pages.AuthorizePage($"{AdminFolder}/{page}", Policies.Owner);
        }

        foreach (var page in ForEditors)
        {
            pages.AuthorizePage($"{AdminFolder}/{page}", Policies.Editor);
        }

        // A write to nowhere is left to what stands under all else.
        pages.AddPageRouteModelConvention($"{AdminFolder}/Nowhere", OnlyShow);

        foreach (var page in WritingPages)
        {
            pages.AddPageRouteModelConvention($"{AdminFolder}/{page}", TakeTexts);
        }

        foreach (var page in ListPages)
        {
            pages.AddPageRouteModelConvention($"{AdminFolder}/{page}", KeepTexts);
        }

        pages.AuthorizeFolder(AccountFolder, Policies.Author);
        foreach (var page in OpenPages)
        {
            pages.AllowAnonymousToPage($"{AccountFolder}/{page}");
        }
    }

    private static void KeepTexts(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(KeepsTypedText.Mark);
        }
    }

    private static void TakeTexts(PageRouteModel page)
    {
        KeepTexts(page);
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new RequestSizeLimitAttribute(PostForm.MaxBytes));
            selector.EndpointMetadata.Add(new RequestFormLimitsAttribute { ValueLengthLimit = PostForm.MaxBytes });
        }
    }

    private static void OnlyShow(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        }
    }
}
