namespace Blog.Comments;

/// <summary>An address whose comments go to spam, known by a keyed hash only.</summary>
public sealed class BlockedAddress
{
    /// <summary>The hash of the address under <see cref="Key"/>.</summary>
    public required byte[] Address { get; init; }

    /// <summary>
    /// The key that made the hash: that of a month, until the address writes again, and from then on
    /// <see cref="AddressKeys.OfBlocks"/>, which does not change.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The block ends then; what is sent from there before renews it.</summary>
    public required DateTimeOffset Until { get; set; }
}
