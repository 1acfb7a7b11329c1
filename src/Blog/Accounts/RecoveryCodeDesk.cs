using System.Collections.Immutable;
using System.Security.Cryptography;
using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Codes to be kept on paper, each of which stands for the second factor once.</summary>
public sealed class RecoveryCodeDesk(BlogDbContext db)
{
    private const int Codes = 10;
    private const int Letters = 16;
    private const int Group = 4;

    /// <summary>32 letters that are not taken for each other: 80 bits in a code.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz023456789";

    public Task<int> CountAsync(Guid accountId, CancellationToken ct) =>
        db.Set<RecoveryCode>().CountAsync(code => code.AccountId == accountId, ct);

    /// <summary>Makes new ones; those before are worth nothing any more.</summary>
    /// <returns>To be shown once: only their hashes are kept.</returns>
    public async Task<ImmutableArray<string>> MakeAsync(Guid accountId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ForgetAsync(accountId, ct);
        var codes = Enumerable
            .Range(0, Codes)
            .Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters))
            .ToImmutableArray();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = Secret.HashOf(code) }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. codes.Select(code => string.Join('-', code.Chunk(Group).Select(part => new string(part))))];
    }

    public Task ForgetAsync(Guid accountId, CancellationToken ct) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(ct);

    /// <param name="code">In any case, with or without the marks between its parts.</param>
    /// <returns>Whether it was one; it is not any more.</returns>
    public async Task<bool> UseAsync(Guid accountId, string code, CancellationToken ct)
    {
        var letters = string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        if (letters.Length != Letters)
        {
            return false;
        }

        var hash = Secret.HashOf(letters);
        return await db.Set<RecoveryCode>()
                .Where(row => row.AccountId == accountId && row.Hash == hash)
                .ExecuteDeleteAsync(ct) == 1;
    }
}
