using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Blog.Accounts;

/// <summary>The browser that asks: from where, in which words, and whether someone signed in with it before.</summary>
public sealed class AskingBrowser(
    IHttpContextAccessor accessor,
    IDataProtectionProvider protection,
    IOptions<DeviceCookie> options,
    TimeProvider clock
)
{
    private const char Mark = '|';
    private const int NetworkBytes = 8;
    private const int SiteBytes = 6;

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    private IDataProtector Protector => protection.CreateProtector("Blog.Accounts.Device");

    /// <summary>Of one client, as far as can be told: an IPv4 address, or the network that one household has in IPv6.</summary>
    public string Address => KeyOf(Context.Connection.RemoteIpAddress);

    /// <summary>The address without its last part.</summary>
    public string ShortAddress => ShortOf(Context.Connection.RemoteIpAddress);

    /// <summary>The browser and its system, such as <c>Firefox on Linux</c>; empty: it says neither.</summary>
    public string Words
    {
        get
        {
            var agent = Context.Request.Headers.UserAgent.ToString();
            var browser = Find(Browsers, agent);
            var system = Find(Systems, agent);
            return browser is null || system is null ? browser ?? system ?? "" : $"{browser} on {system}";
        }
    }

    /// <returns>The name of this device, when this account signed in with it within a year; null: it did not.</returns>
    public string? FindDeviceOf(Guid accountId)
    {
        if (Context.Request.Cookies[NameOf(options.Value)] is not { } cookie)
        {
            return null;
        }

        try
        {
            return
                Protector.Unprotect(cookie).Split(Mark) is [var id, var device, var until]
                && id == accountId.ToString()
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                ? device
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Has the browser keep that this account signed in with it.</summary>
    public void RememberDeviceOf(Guid accountId)
    {
        var device = FindDeviceOf(accountId) ?? Secret.Make();
        var until = (clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        var cookie = options.Value.Shape.Build(Context);
        cookie.MaxAge = Life;
        cookie.Path = Context.Request.PathBase.HasValue ? Context.Request.PathBase.ToUriComponent() : "/";
        Context.Response.Cookies.Append(
            NameOf(options.Value),
            Protector.Protect(string.Join(Mark, accountId, device, until)),
            cookie
        );
    }

    internal static string KeyOf(IPAddress? address) =>
        address switch
        {
            null => "local",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, NetworkBytes)
            ),
            _ => address.ToString(),
        };

    internal static string ShortOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => ShortOf(address.MapToIPv4()),
            { AddressFamily: AddressFamily.InterNetworkV6 } => SiteOf(address) + "x",
            _ => string.Join('.', address.ToString().Split('.').Take(3)) + ".x",
        };

    /// <summary>The first 48 bits, which a provider gives to one customer.</summary>
    private static IPAddress SiteOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SiteBytes).Clear();
        return new IPAddress(bytes);
    }

    private static string NameOf(DeviceCookie cookie) =>
        cookie.Shape.Name ?? throw new InvalidOperationException("The cookie has no name.");

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
