namespace Blog.Hosting;

/// <summary>Endpoint metadata: a write that carries no antiforgery token, for a reason that is named.</summary>
/// <param name="Proof">What stands in the token's place.</param>
public sealed record ProtocolPost(string Proof);
