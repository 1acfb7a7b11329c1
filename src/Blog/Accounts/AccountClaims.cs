using System.Security.Claims;
using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Blog.Accounts;

/// <summary>What a signed-in person's cookie says of them: id, mail address, role and handle.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>The claim that holds the handle.</summary>
    public const string Handle = "handle";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role));
        identity.AddClaim(new Claim(Handle, user.Handle));
        return identity;
    }
}
