namespace Blog.Accounts;

/// <summary>Where the site stands, for links in mails and for the setup that asks for it.</summary>
/// <param name="Url"><c>Site:BaseUrl</c>, which ends in a slash; null: not set.</param>
/// <param name="Save">Saves another one, which counts from the next start. False: it is no address of a site, or cannot be saved.</param>
public sealed record SiteAddress(Uri? Url, Func<string, bool> Save)
{
    /// <returns>Null: nobody knows the address that a link in a mail needs.</returns>
    public string? LinkTo(string path) => Url is null ? null : Url.AbsoluteUri.TrimEnd('/') + path;
}
