using Blog.Data;
using Blog.History;
using Microsoft.EntityFrameworkCore;

namespace Blog.Admin;

/// <summary>The versions that kept texts were made from: without them they could not be merged with what others did since.</summary>
public sealed class KeptTextBases(BlogDbContext db) : INamedBytes
{
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct) =>
        await db.Set<KeptText>().Where(text => text.Base != "").Select(text => text.Base).Distinct().ToListAsync(ct);
}
