namespace Blog.Content;

/// <summary>The one rule of what readers see (content-contract.md 1), and when that next changes.</summary>
internal sealed class Visibility(DateTimeOffset now)
{
    /// <summary>The next moment at which a page asked about appears or vanishes; null for never.</summary>
    public DateTimeOffset? NextChangeAt { get; private set; }

    public PageState StateOf(FrontMatter page)
    {
        if (page.IsHiddenByFault)
        {
            return PageState.HiddenByFault;
        }

        if (page.IsDraft)
        {
            return PageState.Draft;
        }

        if (page.ExpiryDate is { } expiry)
        {
            if (expiry <= now)
            {
                return PageState.Expired;
            }

            Note(expiry);
        }

        if (page.PublishDate is { } publish && publish > now)
        {
            Note(publish);
            return PageState.Scheduled;
        }

        return PageState.Visible;
    }

    private void Note(DateTimeOffset moment)
    {
        if (NextChangeAt is null || moment < NextChangeAt)
        {
            NextChangeAt = moment;
        }
    }
}
