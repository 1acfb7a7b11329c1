using Blog.Accounts;
using Blog.Pages.Admin;
using Microsoft.AspNetCore.Authorization;
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
        pages.MarkFolder(AdminFolder, new AuthorizeAttribute(Policies.Author));
        foreach (var page in ForOwners)
        {
            pages.MarkPage($"{AdminFolder}/{page}", new AuthorizeAttribute(Policies.Owner));
        }

        foreach (var page in ForEditors)
        {
            pages.MarkPage($"{AdminFolder}/{page}", new AuthorizeAttribute(Policies.Editor));
        }

        // A write to nowhere is left to what stands under all else.
        pages.MarkPage($"{AdminFolder}/Nowhere", new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

        foreach (var page in WritingPages)
        {
            pages.MarkPage(
                $"{AdminFolder}/{page}",
                KeepsTypedText.Mark,
                new RequestSizeLimitAttribute(PostForm.MaxBytes),
                new RequestFormLimitsAttribute { ValueLengthLimit = PostForm.MaxBytes }
            );
        }

        foreach (var page in ListPages)
        {
            pages.MarkPage($"{AdminFolder}/{page}", KeepsTypedText.Mark);
        }

        pages.MarkFolder(AccountFolder, new AuthorizeAttribute(Policies.Author));
        foreach (var page in OpenPages)
        {
            pages.MarkPage($"{AccountFolder}/{page}", new AllowAnonymousAttribute());
        }
    }
}
