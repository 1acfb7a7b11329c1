namespace Blog.Accounts;

/// <summary>The cookie by which a device is known that someone signed in with.</summary>
public sealed class DeviceCookie
{
    public CookieBuilder Shape { get; } = new();
}
