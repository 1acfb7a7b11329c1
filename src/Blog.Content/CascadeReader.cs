using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the <c>cascade</c> of a section: a map, or a list of maps each with its own target.</summary>
/// <param name="type">Types the keys of one map.</param>
internal sealed class CascadeReader(KeyProblems problems, Func<FrontMatterMap, FrontMatter> type)
{
    private static readonly string[] TargetKeys = ["_target", "target"];

    public ImmutableArray<Cascade> Read(FrontMatterEntry? entry)
    {
        if (entry is null or { Value: FrontMatterScalar { Kind: ScalarKind.Null } })
        {
            return [];
        }

        var cascades = ImmutableArray.CreateBuilder<Cascade>();
        foreach (var item in FrontMatterValues.ItemsOf(entry.Value))
        {
            if (item is FrontMatterMap map)
            {
                cascades.Add(Read(map));
            }
            else
            {
                problems.Report("cascade-type", item, "cascade: write a map of keys, or a list of such maps.");
            }
        }

        return cascades.ToImmutable();
    }

    private Cascade Read(FrontMatterMap map)
    {
        var target = TargetKeys
            .Select(key => map.Find(key)?.Value as FrontMatterMap)
            .FirstOrDefault(found => found is not null);
        var given = map with
        {
            Entries =
            [
                .. map.Entries.Where(entry => !TargetKeys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)),
            ],
        };
        return new Cascade(
            target is null
                ? CascadeTarget.Everything
                : new CascadeTarget(
                    FrontMatterValues.TextOf(target.Find("path")),
                    FrontMatterValues.TextOf(target.Find("kind")),
                    FrontMatterValues.TextOf(target.Find("lang"))
                ),
            type(given)
        );
    }
}
