using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Comments;

/// <summary>Decides where a new comment goes: to readers, to the ones that wait, or to spam.</summary>
public sealed class CommentJudge(BlogDbContext db, CommentSettings settings, AddressKeys keys, TimeProvider clock)
{
    internal static readonly TimeSpan BlockLasts = TimeSpan.FromDays(90);

    internal async Task<CommentVerdict> JudgeAsync(
        CommentDraft draft,
        CommentSender sender,
        int links,
        byte[] words,
        CancellationToken ct
    )
    {
        if (sender.AccountId is not null)
        {
            return new CommentVerdict(CommentState.Shown, Held: null);
        }

        if (draft.Trap.Length > 0)
        {
            return new CommentVerdict(CommentState.Spam, HoldReason.Trap);
        }

        if (await IsBlockedAsync(sender, ct))
        {
            return new CommentVerdict(CommentState.Spam, HoldReason.BlockedAddress);
        }

        return await HoldAsync(draft, sender, links, words, ct) is { } held
            ? new CommentVerdict(CommentState.Waiting, held)
            : new CommentVerdict(CommentState.Shown, Held: null);
    }

    /// <summary>Why words are held, whoever wrote them; null: they are not.</summary>
    internal HoldReason? HoldByText(string text, int links) =>
        links > settings.MaxLinks ? HoldReason.Links
        : settings.BlockedWords.Any(word => word.Length > 0 && text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? HoldReason.BlockedWord
        : null;

    private async Task<HoldReason?> HoldAsync(
        CommentDraft draft,
        CommentSender sender,
        int links,
        byte[] words,
        CancellationToken ct
    )
    {
        if (HoldByText(string.Join('\n', draft.Text, draft.Name, draft.Site, draft.Mail), links) is { } held)
        {
            return held;
        }

        if (await db.Set<Comment>().AnyAsync(row => row.Words == words, ct))
        {
            return HoldReason.Duplicate;
        }

        return settings.Moderation switch
        {
            CommentModeration.All => HoldReason.Everyone,
            CommentModeration.FirstTime when !await IsKnownAsync(sender, ct) => HoldReason.FirstComment,
            _ => null,
        };
    }

    private async Task<bool> IsKnownAsync(CommentSender sender, CancellationToken ct) =>
        sender.CommenterId is { } id
        && await db.Set<Comment>().AnyAsync(row => row.CommenterId == id && row.State == CommentState.Shown, ct);

    /// <summary>
    /// A block names a hash under the key of the month in which the comment came. Once the address writes again it is named under
    /// the key that stays, or the block would end with the month's key.
    /// </summary>
    private async Task<bool> IsBlockedAsync(CommentSender sender, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var blocks = db.Set<BlockedAddress>();
        var names = await blocks
            .Where(block => block.Until > now)
            .Select(block => block.Key)
            .Distinct()
            .ToListAsync(ct);
        foreach (var name in names)
        {
            var hash = keys.HashOf(sender.Address, name);
            if (!await blocks.AnyAsync(block => block.Key == name && block.Address == hash && block.Until > now, ct))
            {
                continue;
            }

            var lasting = keys.HashOf(sender.Address, AddressKeys.OfBlocks);
            var until = now + BlockLasts;
            await OnceOnly.TryAddAsync(
                db,
                new BlockedAddress
                {
                    Key = AddressKeys.OfBlocks,
                    Address = lasting,
                    Until = until,
                },
                ct
            );
            await blocks
                .Where(block => block.Key == AddressKeys.OfBlocks && block.Address == lasting)
                .ExecuteUpdateAsync(row => row.SetProperty(block => block.Until, until), ct);
            return true;
        }

        return false;
    }
}
