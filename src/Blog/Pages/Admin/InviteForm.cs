using System.ComponentModel.DataAnnotations;
using Blog.Accounts;

namespace Blog.Pages.Admin;

/// <summary>Who is to be invited, as what.</summary>
public sealed record InviteForm
{
    private const int LongestEmail = 256;

    [Required]
    [EmailAddress]
    [StringLength(LongestEmail)]
    public string? Email { get; init; }

    [EnumDataType(typeof(Role))]
    public Role Role { get; init; } = Role.Author;
}
