namespace Blog.Accounts;

/// <summary>The names of the policies that endpoints carry. Each lets a role and those above it in.</summary>
public static class Policies
{
    public const string Author = nameof(Role.Author);
    public const string Editor = nameof(Role.Editor);
    public const string Owner = nameof(Role.Owner);
}
