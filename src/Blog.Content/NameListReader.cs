using System.Collections.Immutable;

namespace Blog.Content;

/// <summary>Reads the lists of names of ours: <c>widgets</c> and <c>post_meta</c> (content-contract.md 3).</summary>
internal sealed class NameListReader(FrontMatterKeys keys, KeyProblems problems)
{
    public ImmutableArray<string>? ReadWidgets()
    {
        switch (keys.TakeParam("widgets")?.Value)
        {
            case null
            or FrontMatterScalar { Kind: ScalarKind.Null }
            or FrontMatterScalar { Kind: ScalarKind.Text, Text: "" }
            or FrontMatterList { Items.IsEmpty: true }
            or FrontMatterMap { Entries.IsEmpty: true }:
                return null;
            case FrontMatterScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number
                when YamlScalars.NumberOf(number.Text) == 0:
                return null;
            case FrontMatterList list:
                return [.. list.Items.Select(WidgetName).OfType<string>()];
            case FrontMatterScalar { Kind: ScalarKind.False } scalar:
                problems.Report(
                    "widgets-type",
                    scalar,
                    "widgets: false is no list; the sidebar stays empty. Write sidebar: false to hide it."
                );
                return [];
            case FrontMatterScalar { Kind: ScalarKind.Text } scalar:
                problems.Report("widgets-type", scalar, $"widgets: write a list, [{Problem.Quote(scalar.Text)}].");
                return WidgetName(scalar) is { } name ? [name] : [];
            case var other:
                problems.Report("widgets-type", other, "widgets: write a list of names; the site's own list is shown.");
                return null;
        }
    }

    public ImmutableArray<string>? ReadPostMeta()
    {
        if (keys.TakeParam("post_meta") is not { } entry)
        {
            return null;
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in FrontMatterValues.ItemsOf(entry.Value))
        {
            var name = (item as FrontMatterScalar)?.AsText.ToLowerInvariant() ?? "";
            if (PostMetaNames.Known.Contains(name))
            {
                names.Add(name);
            }
            else if (item is not FrontMatterScalar { Kind: ScalarKind.Null })
            {
                problems.Report(
                    "meta-unknown",
                    item,
                    $"post_meta: '{FrontMatterValues.Shown(item)}' is not one of {string.Join(", ", PostMetaNames.Known)}."
                );
            }
        }

        return names.ToImmutable();
    }

    private string? WidgetName(FrontMatterNode item)
    {
        if (item is FrontMatterScalar scalar && WidgetNames.IsKnown(scalar.AsText))
        {
            return scalar.AsText.ToLowerInvariant();
        }

        problems.Report(
            "widget-unknown",
            item,
            $"widgets: there is no widget '{FrontMatterValues.Shown(item)}'. Known are {string.Join(", ", WidgetNames.Known)}."
        );
        return null;
    }
}
