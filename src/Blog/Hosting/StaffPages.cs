using Blog.Accounts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Blog.Hosting;

/// <summary>The pages behind the door, and the door itself. Each names its own address; a page of the admin that names no policy is for Authors and up.</summary>
internal static class StaffPages
{
    public const string AccountFolder = "/Accounts";
    public const string AdminFolder = "/Admin";

    private static readonly string[] ForOwners = ["Settings"];

    public static void Guard(PageConventionCollection pages)
    {
        pages.AuthorizeFolder(AdminFolder, Policies.Author);
        foreach (var page in ForOwners)
        {
            pages.AuthorizePage($"{AdminFolder}/{page}", Policies.Owner);
        }
    }
}
