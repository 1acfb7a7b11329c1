using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Blog.Accounts;

/// <summary>What a sign-in cookie holds beside who it is: the session's row, and when a factor was last shown.</summary>
internal static class SessionTicket
{
    private const string SessionKey = "session";
    private const string ProvedKey = "proved";

    public static AuthenticationProperties Make(Guid session, DateTimeOffset provedAt) =>
        new()
        {
            IsPersistent = true,
            Items =
            {
                [SessionKey] = session.ToString(),
                [ProvedKey] = provedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
            },
        };

    public static Guid? SessionOf(AuthenticationProperties? properties) =>
        Guid.TryParse(Find(properties, SessionKey), out var id) ? id : null;

    public static DateTimeOffset? ProvedAt(AuthenticationProperties? properties) =>
        long.TryParse(Find(properties, ProvedKey), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private static string? Find(AuthenticationProperties? properties, string key) =>
        properties?.Items.TryGetValue(key, out var value) == true ? value : null;
}
