namespace Blog.History;

/// <summary>Something besides acts that names bytes of the history, so that they stay.</summary>
public interface INamedBytes
{
    /// <returns>SHA-256, each in hexadecimal digits of any case.</returns>
    Task<IReadOnlyList<string>> FindAsync(CancellationToken ct);
}
