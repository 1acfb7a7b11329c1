using System.Runtime.CompilerServices;
using Blog.Content;
using Blog.Publishing;

namespace Blog.Admin;

/// <summary>Finds the terms once for each reading of the folder.</summary>
public sealed class TermBooks(LiveSite live)
{
    private readonly ConditionalWeakTable<Site, TermBook> _books = [];

    /// <summary>Null while there is no site.</summary>
    public TermBook? Current =>
        live is { Current: { } site, Workspace: { } workspace }
            ? _books.GetValue(site, known => new TermBook(workspace, known))
            : null;
}
