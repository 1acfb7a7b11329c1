namespace Blog.Content;

/// <summary>Reads what says when a page shows: <c>draft</c> and the dates (content-contract.md 1 and 2.2).</summary>
internal sealed class DateKeyReader(DateReader dates, FrontMatterKeys keys, KeyProblems problems)
{
    private static readonly string[] DateKeys = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"];
    private static readonly string[] PublishKeys = ["publishdate", "pubdate", "published"];
    private static readonly string[] ExpiryKeys = ["expirydate", "unpublishdate"];
    private static readonly string[] ModifiedKeys = ["lastmod", "modified"];

    private readonly Dictionary<string, DateTimeOffset?> _dates = new(StringComparer.Ordinal);

    /// <summary>What the keys say; all else is as without them.</summary>
    public FrontMatter Read()
    {
        var hidden = false;
        var isDraft = ReadDraft(ref hidden);
        foreach (var key in DateKeys.Concat(ExpiryKeys))
        {
            _dates[key] = ReadDate(key, ref hidden);
        }

        var publish = FirstDate(PublishKeys);
        var modified = FirstDate(ModifiedKeys);
        var date = _dates["date"] ?? publish ?? modified;
        return new FrontMatter
        {
            Date = date,
            PublishDate = publish ?? _dates["date"],
            ExpiryDate = FirstDate(ExpiryKeys),
            LastModified = modified ?? date,
            IsDraft = isDraft,
            IsHiddenByFault = hidden,
        };
    }

    private bool ReadDraft(ref bool hidden)
    {
        var draft = keys.Take("draft");
        var published = keys.Find("published");
        bool? isPublished = published?.Value is FrontMatterScalar mark ? MarkOf(mark) : null;
        if (draft is null)
        {
            return isPublished == false;
        }

        if (isPublished is not null)
        {
            problems.Report(
                "draft-and-published",
                published?.Value ?? draft.Value,
                "draft and published both stand here; draft counts. Remove published."
            );
        }

        if (draft.Value is FrontMatterScalar scalar && DraftOf(scalar) is { } isDraft)
        {
            return isDraft;
        }

        hidden = true;
        problems.Report(
            "draft-value",
            Severity.Error,
            draft.Value,
            $"draft: '{FrontMatterValues.Shown(draft.Value)}' is neither true nor false, so the page stays hidden. Write true or false."
        );
        return false;
    }

    private static bool? DraftOf(FrontMatterScalar scalar) =>
        scalar.Kind switch
        {
            ScalarKind.True => true,
            ScalarKind.False or ScalarKind.Null => false,
            ScalarKind.Integer => YamlScalars.NumberOf(scalar.Text) != 0,
            ScalarKind.Text => scalar.Text switch
            {
                "1" or "t" or "T" or "true" or "True" or "TRUE" => true,
                "" or "0" or "f" or "F" or "false" or "False" or "FALSE" => false,
                _ => null,
            },
            _ => null,
        };

    /// <summary>What <c>published</c> says as a mark; a date there is none (content-contract.md 1).</summary>
    private static bool? MarkOf(FrontMatterScalar scalar) =>
        scalar is { Kind: ScalarKind.Text, Text: "" } ? null : DraftOf(scalar);

    private DateTimeOffset? FirstDate(string[] names) =>
        names.Select(name => _dates[name]).FirstOrDefault(date => date is not null);

    private DateTimeOffset? ReadDate(string key, ref bool hidden)
    {
        var value = keys.Take(key)?.Value;
        switch (value)
        {
            case null or FrontMatterScalar { Kind: ScalarKind.Null } or FrontMatterScalar { Text: "" }:
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Text or ScalarKind.Float } scalar
                when dates.TryRead(scalar.Text, out var moment):
                return moment;
            case FrontMatterScalar { Kind: ScalarKind.Integer } scalar
                when YamlScalars.NumberOf(scalar.Text) is { } seconds
                    && DateReader.TryReadUnixSeconds(seconds, out var moment):
                if (key != "published" || seconds is not (0 or 1))
                {
                    problems.Report(
                        "date-looks-numeric",
                        scalar,
                        $"{key}: a bare number is seconds since 1970, so this is {moment:yyyy-MM-dd HH:mm:ss} UTC. Write 2025-01-31 for a day."
                    );
                    return moment;
                }

                return null;
            case FrontMatterScalar { Kind: ScalarKind.True or ScalarKind.False } when key == "published":
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Text } scalar
                when key == "published" && DraftOf(scalar) is not null:
                return null;
        }

        var decides = key is not ("date" or "lastmod" or "modified");
        hidden |= decides;
        problems.Report(
            "date-unreadable",
            decides ? Severity.Error : Severity.Warning,
            value,
            $"{key}: '{FrontMatterValues.Shown(value)}' is not a date"
                + (decides ? ", so the page stays hidden" : ", so the page has none")
                + ". Write 2025-01-31, or 2025-01-31 14:20:47, or add an offset such as +08:00."
        );
        return null;
    }
}
