namespace Blog.Tests.Support;

/// <summary>Proxies that there are examples for.</summary>
public enum FrontKind
{
    Nginx,
    Caddy,
    Apache,
}
