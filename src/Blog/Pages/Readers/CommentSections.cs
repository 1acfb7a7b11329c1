using Blog.Comments;
using Blog.Content;
using Blog.Theming;

namespace Blog.Pages.Readers;

/// <summary>Puts together what stands under a page that has comments.</summary>
public sealed class CommentSections(
    CommentReader reader,
    CommentSettings settings,
    ReplyOffer offer,
    TimeProvider clock
)
{
    /// <param name="asked">The page of comments, from 1; in place of one that is not there the last is shown.</param>
    public async Task<CommentSection> MakeAsync(PageView view, ContentPage page, int asked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var thread = await reader.FindAsync(page.Guid, ct);
        var total = thread?.PagesOf(settings.PageSize) ?? 1;
        var number = thread is null ? asked : Math.Clamp(asked, 1, total);
        return new CommentSection(
            view,
            page,
            thread is null ? default : [.. thread.Roots.Skip((number - 1) * settings.PageSize).Take(settings.PageSize)],
            number,
            total,
            settings.CountsInLists ? thread?.Count : null,
            number == asked,
            CommentPlace.IsOpen(page, settings, now) ? CommentForm.Empty(view, page, settings, offer) : null,
            TimeZoneInfo.FindSystemTimeZoneById(view.Settings.TimeZone),
            now - TimeSpan.FromMinutes(settings.EditMinutes)
        );
    }
}
