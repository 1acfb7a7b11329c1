namespace Blog.Admin;

/// <summary>Looks at whether a proxy tells us what it has to.</summary>
public static class ArrivalCheck
{
    /// <param name="address">Site:BaseUrl; null: not set.</param>
    public static IEnumerable<Trouble> Find(Arrival arrival, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        if (arrival.IsProxyUnknown)
        {
            yield return new Trouble(TroubleKind.ProxyUnknown, ("Proxy", arrival.Proxy ?? ""));
        }

        if (address is null)
        {
            yield return new Trouble(TroubleKind.AddressUnset);
            yield break;
        }

        if (arrival.Scheme != address.Scheme && !arrival.IsProxyUnknown)
        {
            yield return new Trouble(
                TroubleKind.SchemeUnlike,
                ("Scheme", arrival.Scheme),
                ("Address", address.AbsoluteUri)
            );
        }

        if (!string.Equals(arrival.Host, HostOf(address), StringComparison.OrdinalIgnoreCase))
        {
            yield return new Trouble(TroubleKind.HostUnlike, ("Host", arrival.Host), ("Address", address.AbsoluteUri));
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return new Trouble(TroubleKind.CookiesOpen, ("Address", address.AbsoluteUri));
        }
    }

    private static string HostOf(Uri address) =>
        address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
}
