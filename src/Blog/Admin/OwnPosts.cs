using Blog.Accounts;
using Blog.Content;

namespace Blog.Admin;

/// <summary>Whose a file is: it is its author's when its <c>author</c> names their handle, in any case.</summary>
public static class OwnPosts
{
    /// <summary>Whether the account may see a file that readers do not see: an Editor each, an Author their own.</summary>
    public static bool MaySee(this CurrentAccount account, WorkspaceFile file)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(file);
        return account.Role switch
        {
            Role.Owner or Role.Editor => true,
            Role.Author when account.Handle is { } handle => AuthorsOf(file).Any(name => IsSame(name, handle)),
            _ => false,
        };
    }

    public static IReadOnlyList<string> AuthorsOf(WorkspaceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Version?.FrontMatter.Authors ?? [];
    }

    /// <summary>Compares a name in <c>author</c> with a handle.</summary>
    public static bool IsSame(string name, string handle)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(handle);
        return string.Equals(KeyOf(name), KeyOf(handle), StringComparison.Ordinal);
    }

    /// <summary>The same for every spelling of a name.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return HandleText.KeyOf(name.Trim());
    }
}
