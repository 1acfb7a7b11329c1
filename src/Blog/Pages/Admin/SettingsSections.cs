using System.Collections.Immutable;

namespace Blog.Pages.Admin;

/// <summary>Which settings stand in which form, in their order. Each has a label and a line of help among the texts.</summary>
public static class SettingsSections
{
    public static ImmutableArray<string> KeysOf(SettingsSection section) =>
        section switch
        {
            SettingsSection.General =>
            [
                "Site:Title",
                "Site:Description",
                "Site:Copyright",
                "Site:BaseUrl",
                "Site:Language",
                "Site:TimeZone",
                "Site:Author:Name",
                "Site:Author:Bio",
                "Site:Author:Email",
                "Site:Author:Url",
                "Site:Author:Avatar",
            ],
            SettingsSection.Reading =>
            [
                "Site:PageSize",
                "Site:MainSections",
                "Site:PostMeta",
                "Site:DateFormat",
                "Site:ReadMore",
                "Site:Summary:Length",
                "Site:Defaults:AuthorBox",
                "Site:Defaults:Pager",
                "Site:Defaults:Toc",
                "Site:Defaults:MathJax",
                "Site:Feed:Limit",
                "Site:Feed:FullText",
                "Site:OpenGraph",
                "Site:Schema",
                "Site:TwitterCards",
                "Site:RobotsTxt",
            ],
            SettingsSection.Mail =>
            [
                "Email:Host",
                "Email:Port",
                "Email:Security",
                "Email:User",
                "Email:Password",
                "Email:From",
            ],
            _ => [],
        };

    /// <summary>A key as it stands in an id and in the names of texts.</summary>
    public static string NameOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Replace(':', '-');
    }
}
