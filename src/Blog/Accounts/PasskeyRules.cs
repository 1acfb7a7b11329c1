using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Which passkeys are taken: those of the site's own address, never of what a request says it is.</summary>
public static class PasskeyRules
{
    private const string ThisMachine = "localhost";
    private const string Required = "required";

    /// <param name="site"><c>Site:BaseUrl</c>; null: passkeys work on this machine only.</param>
    public static void Apply(IdentityPasskeyOptions options, Uri? site)
    {
        options.ServerDomain = site?.IdnHost ?? ThisMachine;
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOurs(asked.Origin, site));
    }

    private static bool IsOurs(string origin, Uri? site) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (
            site is null
                ? uri.Scheme is "http" or "https" && uri.Host == ThisMachine
                : Uri.Compare(
                    uri,
                    site,
                    UriComponents.SchemeAndServer,
                    UriFormat.UriEscaped,
                    StringComparison.OrdinalIgnoreCase
                ) == 0
        );
}
