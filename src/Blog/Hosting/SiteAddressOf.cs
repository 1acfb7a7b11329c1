using Blog.Accounts;

namespace Blog.Hosting;

/// <summary>Tells the accounts where the site stands, and saves where it shall.</summary>
internal static class SiteAddressOf
{
    private const string Key = "Site:BaseUrl";

    public static SiteAddress Settings(BlogSettings settings) =>
        new(settings.Site.BaseUrl, address => Save(settings, address));

    private static bool Save(BlogSettings settings, string address)
    {
        var ending = address.EndsWith('/') ? address : address + "/";
        if (SettingsRules.Find(Key)?.Accepts(ending) != true)
        {
            return false;
        }

        try
        {
            _ = new SavedSettings(settings.Start, settings.Data.Path).Add([KeyValuePair.Create(Key, ending)]);
            return true;
        }
        catch (SettingsException)
        {
            return false;
        }
    }
}
