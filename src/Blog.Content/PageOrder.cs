namespace Blog.Content;

/// <summary>The order of lists (content-contract.md L1): total, so that equal pages never swap.</summary>
internal sealed class PageOrder(string language) : IComparer<ContentPage>
{
    private readonly TitleOrder _titles = new(language);

    public int Compare(ContentPage? x, ContentPage? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1)
                : y is null ? 1
                : 0;
        }

        var order = WeightOf(x).CompareTo(WeightOf(y));
        order = order != 0 ? order : Nullable.Compare(y.PublishedAt, x.PublishedAt);
        order = order != 0 ? order : _titles.Compare(x.LinkTitle, y.LinkTitle);
        return order != 0 ? order : string.CompareOrdinal(x.File, y.File);
    }

    private static long WeightOf(ContentPage page) => page.Weight == 0 ? long.MaxValue : page.Weight;
}
