using System.Net;

namespace Blog.Images;

/// <summary>
/// Which addresses of machines a fetch may go to: public ones alone, so that a post cannot have the server ask its own
/// network.
/// </summary>
/// <param name="isAllowed">Lets further addresses through.</param>
public sealed class PublicAddresses(Func<IPEndPoint, bool>? isAllowed = null)
{
    private static readonly IPNetwork[] Closed =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),
        // Of IPv6 only 2000::/3 is public; these are parts of it that lead elsewhere.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork PublicIPv6 = IPNetwork.Parse("2000::/3");

    public bool Allows(IPEndPoint point) => IsPublic(point.Address) || isAllowed?.Invoke(point) == true;

    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || PublicIPv6.Contains(plain))
            && !Array.Exists(Closed, network => network.Contains(plain));
    }
}
