namespace Blog.Content.Editing;

/// <summary>Renames, merges or deletes a term in one file: in the page's own list, and in what a section gives to its pages.</summary>
public sealed class TermPlan(TermRule terms)
{
    private readonly FrontMatterEditor _editor = new(terms);

    /// <param name="taxonomy">The plural, as front matter names it, in any case.</param>
    /// <param name="term">Any spelling of it.</param>
    /// <param name="name">What it is called from now on, perhaps a term that is there already; null to delete it.</param>
    public TermOutcome Of(PostText post, string taxonomy, string term, string? name) =>
        Of(post, taxonomy, [term], name);

    /// <summary>The same for several terms, which all become one or all go.</summary>
    public TermOutcome Of(PostText post, string taxonomy, IReadOnlyList<string> names, string? name)
    {
        if (post.Fault is { } fault)
        {
            return new TermOutcome.Refused(fault.Reason, fault.Line);
        }

        var changes = names
            .SelectMany(term =>
                PlacesOf(post, taxonomy)
                    .Where(place => IsNamed(place.Value, taxonomy, term))
                    .Select(place => Change(place.Field, term, name))
            )
            .ToList();
        if (changes.Count == 0)
        {
            return TermOutcome.Untouched.Instance;
        }

        return _editor.Apply(post, changes) switch
        {
            EditOutcome.Edited edited => new TermOutcome.Planned(edited.Post),
            EditOutcome.Refused refused => new TermOutcome.Refused(refused.Reason, refused.Line),
            _ => TermOutcome.Untouched.Instance,
        };
    }

    private static FieldChange Change(FieldPath field, string term, string? name) =>
        name is null ? new FieldChange.RemoveItem(field, term) : new FieldChange.ReplaceItem(field, term, name);

    /// <summary>The lists that count: the page's own, and one in each map of its cascade.</summary>
    private static IEnumerable<(FieldPath Field, FrontMatterNode Value)> PlacesOf(PostText post, string taxonomy)
    {
        if (post.Fields.Find(taxonomy) is { } own)
        {
            yield return (taxonomy, own.Value);
        }

        var cascade = FieldPath.Of("cascade");
        var given = post.Fields.Find(cascade.Root)?.Value;
        if ((given as FrontMatterMap)?.Find(taxonomy) is { } one)
        {
            yield return (cascade.Within(taxonomy), one.Value);
        }

        var maps = given is FrontMatterList list ? list.Items : [];
        for (var index = 0; index < maps.Length; index++)
        {
            if ((maps[index] as FrontMatterMap)?.Find(taxonomy) is { } entry)
            {
                yield return (cascade.Within(index, taxonomy), entry.Value);
            }
        }
    }

    private bool IsNamed(FrontMatterNode value, string taxonomy, string term)
    {
        var meaning = terms.MeaningOf(taxonomy, term);
        return FieldReading
            .ItemsOf(value)
            .OfType<FrontMatterScalar>()
            .Any(item => terms.MeaningOf(taxonomy, item.AsText) == meaning);
    }
}
