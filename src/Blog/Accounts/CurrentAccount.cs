using System.Security.Claims;
using Blog.History;

namespace Blog.Accounts;

/// <summary>Who asks, as their cookie says. All of it is null when nobody is signed in.</summary>
public sealed class CurrentAccount(IHttpContextAccessor accessor)
{
    public Guid? Id => Guid.TryParse(Find(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public string? Email => Find(ClaimTypes.Email);

    public string? Handle => Find(AccountClaims.Handle);

    public Role? Role => Enum.TryParse<Role>(Find(ClaimTypes.Role), out var role) ? role : null;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Actor =>
        Id is { } id && Handle is { } name
            ? new Actor(id, name)
            : throw new InvalidOperationException("Nobody is signed in.");

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid GetId() => Id ?? throw new InvalidOperationException("Nobody is signed in.");

    private string? Find(string claim) => accessor.HttpContext?.User.FindFirstValue(claim);
}
