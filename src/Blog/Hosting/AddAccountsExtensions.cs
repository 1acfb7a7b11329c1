using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Blog.Pages.Accounts;
using Blog.Theming;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Hosting;

/// <summary>Who may do what: accounts, how they sign in, and the policies. Whatever says nothing of itself is for signed-in people.</summary>
internal static class AddAccountsExtensions
{
    private const string LoginPath = "/account/login";

    private static readonly TimeSpan StampCheckedEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RememberedLife = TimeSpan.FromDays(30);

    public static void AddAccounts(this IServiceCollection services, BlogSettings settings)
    {
        services
            .AddIdentityCore<Account>(Shape)
            .AddSignInManager()
            .AddEntityFrameworkStores<BlogDbContext>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampCheckedEvery);
        services.Configure<IdentityPasskeyOptions>(passkeys => PasskeyRules.Apply(passkeys, settings.Site.BaseUrl));
        services.AddDesks(settings);
        services.AddCookies(new CookieShape(settings));
        services.AddPolicies();
    }

    private static void AddDesks(this IServiceCollection services, BlogSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(SiteAddressOf.Settings(settings));
        services.AddSingleton<AccountMail>();
        services.AddSingleton<SetupSecret>();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<AccountMaker>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<SetupDesk>();
        services.AddScoped<InvitationDesk>();
        services.AddScoped<ResetDesk>();
        services.AddScoped<SessionDesk>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SignInCounter>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<TwoStepDesk>();
        services.AddScoped<RecoveryCodeDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<SecurityDesk>();
        services.AddScoped<TwoFactorDesk>();
        services.AddScoped<SecurityNotice>();
        services.AddScoped<AskingBrowser>();
        services.AddScoped<CurrentAccount>();
        services.AddScoped<HistoryDesk>();
        services.AddScoped(scope =>
            StaffTexts.For(
                scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers.AcceptLanguage ?? default
            )
        );
    }

    private static void AddCookies(this IServiceCollection services, CookieShape shape)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddAuthentication()
            .AddCookie(
                TwoStepDesk.Scheme,
                cookie =>
                {
                    cookie.ExpireTimeSpan = TwoStepDesk.Life;
                    cookie.SlidingExpiration = false;
                    shape.Apply(cookie.Cookie, "step");
                }
            );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            cookie =>
            {
                cookie.LoginPath = LoginPath;
                cookie.LogoutPath = "/account/logout";
                cookie.AccessDeniedPath = "/account/denied";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.ExpireTimeSpan = SessionCheck.IdleLife;
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
                KeepPath(cookie.Events);
                shape.Apply(cookie.Cookie, "session");
            }
        );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            cookie => shape.Apply(cookie.Cookie, "passkey")
        );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorRememberMeScheme,
            cookie =>
            {
                cookie.ExpireTimeSpan = RememberedLife;
                cookie.SlidingExpiration = false;
                shape.Apply(cookie.Cookie, "remembered");
            }
        );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ExternalScheme,
            cookie => shape.Apply(cookie.Cookie, "external")
        );
        services.Configure<DeviceCookie>(cookie => shape.Apply(cookie.Shape, "device"));
        services.AddAntiforgery(options => shape.Apply(options.Cookie, "form"));
        services.Configure<CookieTempDataProviderOptions>(options => shape.Apply(options.Cookie, "told"));
    }

    /// <summary>
    /// The framework makes the way to the door absolute from the Host header; a path is enough. What it does for
    /// <c>fetch</c>, 401 and 403 in place of a redirect, stays.
    /// </summary>
    private static void KeepPath(CookieAuthenticationEvents events)
    {
        var (login, denied) = (events.OnRedirectToLogin, events.OnRedirectToAccessDenied);
        events.OnRedirectToLogin = context =>
        {
            context.RedirectUri = PathOf(context.RedirectUri);
            return login(context);
        };
        events.OnRedirectToAccessDenied = context =>
        {
            context.RedirectUri = PathOf(context.RedirectUri);
            return denied(context);
        };
    }

    private static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.PathAndQuery : address;

    private static void AddPolicies(this IServiceCollection services) =>
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(
                Policies.Author,
                policy => policy.RequireRole(nameof(Role.Author), nameof(Role.Editor), nameof(Role.Owner))
            )
            .AddPolicy(Policies.Editor, policy => policy.RequireRole(nameof(Role.Editor), nameof(Role.Owner)))
            .AddPolicy(Policies.Owner, policy => policy.RequireRole(nameof(Role.Owner)));

    private static void Shape(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        // A mail address has letters of every script.
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = PasswordRules.MinLength;
        identity.Password.RequiredUniqueChars = 1;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        // A stranger could lock the owner out.
        identity.Lockout.AllowedForNewUsers = false;
    }
}
