using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Blog.Hosting;

/// <summary>Who may do what: accounts, how they sign in, and the policies. Whatever says nothing of itself is for signed-in people.</summary>
internal static class AddAccountsExtensions
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(Shape)
            .AddSignInManager()
            .AddEntityFrameworkStores<BlogDbContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddHttpContextAccessor();
        services.AddScoped<AccountDesk>();
        services.AddScoped<SessionDesk>();
        services.AddScoped<CurrentAccount>();
        services.AddScoped<HistoryDesk>();
        services.AddScoped(scope =>
            StaffTexts.For(
                scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers.AcceptLanguage ?? default
            )
        );
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/login";
            cookie.LogoutPath = "/account/logout";
            cookie.AccessDeniedPath = "/account/denied";
        });
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(
                Policies.Author,
                policy => policy.RequireRole(nameof(Role.Author), nameof(Role.Editor), nameof(Role.Owner))
            )
            .AddPolicy(Policies.Editor, policy => policy.RequireRole(nameof(Role.Editor), nameof(Role.Owner)))
            .AddPolicy(Policies.Owner, policy => policy.RequireRole(nameof(Role.Owner)));
    }

    private static void Shape(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 1;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        // A stranger could lock the owner out.
        identity.Lockout.AllowedForNewUsers = false;
    }
}
