using System.Collections.Immutable;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>Finds to each opening tag the closing one, and what stands between them.</summary>
internal sealed class ShortcodeTree
{
    private const int None = -1;

    private readonly List<ShortcodeTag> _tags;
    private readonly int[] _partners;
    private readonly ShortcodeFaults _faults;
    private readonly Func<string, ShortcodeInner> _innerOf;

    private ShortcodeTree(List<ShortcodeTag> tags, ShortcodeFaults faults, Func<string, ShortcodeInner> innerOf)
    {
        (_tags, _faults, _innerOf) = (tags, faults, innerOf);
        _partners = new int[tags.Count];
        Array.Fill(_partners, None);
        Pair();
    }

    /// <param name="innerOf">Says of a name whether it has an inner text.</param>
    public static ImmutableArray<ShortcodePart> Read(
        string text,
        ShortcodeFaults faults,
        Func<string, ShortcodeInner> innerOf
    )
    {
        var tree = new ShortcodeTree(new ShortcodeReader(text, faults).Read(), faults, innerOf);
        return tree.Build(0, tree._tags.Count, 0, text.Length, depth: 1);
    }

    private void Pair()
    {
        var open = new List<int>();
        for (var index = 0; index < _tags.Count; index++)
        {
            var tag = _tags[index];
            if (tag.Kind == ShortcodeTagKind.Open && _innerOf(tag.Name) != ShortcodeInner.None)
            {
                open.Add(index);
            }
            else if (tag.Kind == ShortcodeTagKind.Close)
            {
                var partner = open.FindLastIndex(candidate => _tags[candidate].Name == tag.Name);
                if (partner >= 0)
                {
                    (_partners[index], _partners[open[partner]]) = (open[partner], index);
                    open.RemoveRange(partner, open.Count - partner);
                }
            }
        }
    }

    private ImmutableArray<ShortcodePart> Build(int first, int last, int start, int end, int depth)
    {
        var parts = ImmutableArray.CreateBuilder<ShortcodePart>();
        var position = start;
        for (var index = first; index < last; index++)
        {
            var tag = _tags[index];
            var partner = _partners[index];
            var partEnd = partner == None ? tag.End : _tags[partner].End;
            if (PartOf(index, tag, partner, partEnd, depth) is { } part)
            {
                AppendWritten(tag.Start);
                parts.Add(part);
                position = partEnd;
            }

            index = partner == None ? index : partner;
        }

        AppendWritten(end);
        return parts.ToImmutable();

        void AppendWritten(int to)
        {
            if (to > position)
            {
                parts.Add(new ShortcodePart.Written(position, to));
            }
        }
    }

    /// <returns>Null for what stays as it is written.</returns>
    private ShortcodePart? PartOf(int index, ShortcodeTag tag, int partner, int end, int depth)
    {
        switch (tag.Kind)
        {
            case ShortcodeTagKind.Comment:
                return new ShortcodePart.Shown(tag.Name, tag.Start, tag.End);
            case ShortcodeTagKind.Close:
                _faults.Add(tag.Start, $"Nothing is open here that '/{Problem.Quote(tag.Name)}' could close.");
                return null;
            case ShortcodeTagKind.Open when partner == None && _innerOf(tag.Name) == ShortcodeInner.Required:
                _faults.Add(tag.Start, $"The shortcode '{Problem.Quote(tag.Name)}' is never closed; {HowToClose(tag)}");
                return null;
            case var _ when depth > Limits.ShortcodeNesting:
                _faults.AddLimit(
                    tag.Start,
                    $"Shortcodes stand more than {Limits.ShortcodeNesting} deep in one another; what is in them here is shown as written."
                );
                return null;
            default:
                ImmutableArray<ShortcodePart>? inner =
                    partner == None ? null : Build(index + 1, partner, tag.End, _tags[partner].Start, depth + 1);
                return new ShortcodePart.Call(tag, inner, tag.Start, end);
        }
    }

    private static string HowToClose(ShortcodeTag tag) =>
        tag.IsMarkdown ? $"write {{{{% /{tag.Name} %}}}} behind it." : $"write {{{{< /{tag.Name} >}}}} behind it.";
}
