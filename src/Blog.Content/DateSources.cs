using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Takes a page's dates from where <c>Site:FrontMatter:*</c> says; without it, what the keys say stands.</summary>
internal sealed class DateSources(ReadingSettings settings)
{
    private const string FileName = ":filename";
    private const string FileTime = ":filemodtime";
    private const string Default = ":default";

    private readonly DateReader _dates = new(settings.Zone, settings.LenientDates);
    private readonly DateSourceSettings _order = settings.DateSources;

    public bool AsksFileTime =>
        _order
            .Date.Concat(_order.PublishDate)
            .Concat(_order.ExpiryDate)
            .Concat(_order.LastMod)
            .Contains(FileTime, StringComparer.OrdinalIgnoreCase);

    public FrontMatter Apply(
        FrontMatter page,
        FrontMatterMap keys,
        string file,
        DateTime? modifiedAt,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (_order.Date.Count + _order.PublishDate.Count + _order.ExpiryDate.Count + _order.LastMod.Count == 0)
        {
            return page;
        }

        var named = NamedBy(file);
        var date = First(_order.Date, page.Date);
        var isNamed =
            named is not null
            && new[] { _order.Date, _order.PublishDate, _order.LastMod }.Any(sources =>
                sources.Contains(FileName, StringComparer.OrdinalIgnoreCase)
            );
        var isHidden = false;
        foreach (var key in _order.PublishDate.Concat(_order.ExpiryDate).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            isHidden |= ReportUnreadable(key, keys, file, problems);
        }

        return page with
        {
            Date = date,
            PublishDate = First(_order.PublishDate, page.PublishDate) ?? date,
            ExpiryDate = First(_order.ExpiryDate, page.ExpiryDate),
            LastModified = First(_order.LastMod, page.LastModified) ?? date,
            IsHiddenByFault = page.IsHiddenByFault || isHidden,
            Slug = page.Slug ?? (isNamed ? named?.Slug : null),
        };

        DateTimeOffset? First(IReadOnlyList<string> sources, DateTimeOffset? usual) =>
            sources.Count == 0
                ? usual
                : sources
                    .Select(source => Of(source.ToLowerInvariant(), usual))
                    .FirstOrDefault(found => found is not null);

        DateTimeOffset? Of(string source, DateTimeOffset? usual) =>
            source switch
            {
                FileName => named?.Date,
                FileTime => modifiedAt is { } time ? new DateTimeOffset(time, TimeSpan.Zero) : null,
                Default => usual,
                _ => keys.Find(source)?.Value is FrontMatterScalar { Kind: ScalarKind.Text } scalar
                && _dates.TryRead(scalar.Text, out var moment)
                    ? moment
                    : null,
            };
    }

    /// <summary>A key that decides visibility and cannot be read fails closed (content-contract.md D7).</summary>
    private bool ReportUnreadable(
        string key,
        FrontMatterMap keys,
        string file,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var isReadable = keys.Find(key)?.Value switch
        {
            null or FrontMatterScalar { Kind: ScalarKind.Null } or FrontMatterScalar { Text: "" } => true,
            FrontMatterScalar { Kind: ScalarKind.Text } scalar => _dates.TryRead(scalar.Text, out _),
            _ => false,
        };
        if (isReadable || keys.Find(key) is not { } entry)
        {
            return false;
        }

        var at = entry.Value.Span;
        if (!problems.Any(problem => problem.Line == at.Line && problem.Code == "date-unreadable"))
        {
            problems.Add(
                new Problem(
                    "date-unreadable",
                    Severity.Error,
                    file,
                    at.Line,
                    at.Column,
                    $"{Problem.Quote(key)}: '{FrontMatterValues.Shown(entry.Value)}' is not a date, so the page stays hidden. Write 2025-01-31, or 2025-01-31 14:20:47."
                )
            );
        }

        return true;
    }

    /// <summary>The day that a name begins with, and the rest as a slug: <c>2020-05-06-title.md</c>.</summary>
    private (DateTimeOffset Date, string? Slug)? NamedBy(string file)
    {
        var (directory, name) = FolderShape.Split(file);
        var baseName = FolderShape.BaseName(name);
        baseName = baseName == "index" ? FolderShape.Split(directory).Name : baseName;
        const int dayLength = 10;
        return baseName.Length >= dayLength && _dates.TryRead(baseName[..dayLength], out var day)
            ? (day, baseName[dayLength..].TrimStart('-', '_', ' ') is { Length: > 0 } slug ? slug : null)
            : null;
    }
}
