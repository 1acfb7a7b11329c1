using System.Collections.Immutable;
using System.Globalization;
using Blog.Content;
using Blog.Content.Editing;

namespace Blog.Admin;

/// <summary>The keys of one version of a file as a form shows them, and the changes that what was typed makes to them.</summary>
public sealed class PostFields
{
    public const string State = "state";
    public const string Picture = "thumbnail";
    public const string Author = "author";

    /// <summary>Which lists name the page.</summary>
    public const string Lists = "build.list";

    private const string PictureText = "thumbnail-alt";
    private const string PicturePlaces = "thumbnail-visibility";
    private const string Probe = "probe";

    public static readonly ImmutableArray<string> Flags = ["comments", "authorbox", "pager", "toc", "mathjax"];

    private readonly PostText _post;
    private readonly FrontMatterEditor _editor;
    private readonly DateReader _dates;
    private readonly HashSet<string> _shown = new(StringComparer.OrdinalIgnoreCase);

    private PostFields(PostText post, SiteSettings site)
    {
        _post = post;
        _editor = new FrontMatterEditor(TermRule.Of(site));
        _dates = new DateReader(TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone), isLenient: true);
        All =
        [
            .. Make(site)
                .Select(field =>
                    field.Locked is not null ? field
                    : FormText.CanCarry(field.Value) ? field with { Locked = LockOf(field) }
                    : field with { Locked = new EditFault($"'{field.Path}' holds characters that a form loses.", 0) }
                ),
        ];
        Kept =
        [
            .. post
                .Fields.Entries.Where(entry => !_shown.Contains(entry.Key))
                .Select(entry => new KeptKey(entry.Key, SourceOf(entry.Value), entry.KeySpan.Line)),
        ];
        BodyLock =
            post.Locked
            ?? post.Fault
            ?? (FormText.CanCarry(post.Body) ? null : new EditFault("The text holds characters that a form loses.", 0));
    }

    public ImmutableArray<PostField> All { get; }

    /// <summary>Keys that the form has no field for.</summary>
    public ImmutableArray<KeptKey> Kept { get; }

    /// <summary>Why the text behind the front matter can only be shown; null where it can be changed.</summary>
    public EditFault? BodyLock { get; }

    public static PostFields Of(PostText post, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(site);
        return new PostFields(post, site);
    }

    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public PostField this[string name] =>
        All.FirstOrDefault(field => field.Name == name) ?? throw new KeyNotFoundException(name);

    /// <summary>The changes to what was touched; nothing for what was not.</summary>
    /// <param name="faults">What was typed and can be no value; of these fields nothing is changed.</param>
    public ImmutableArray<FieldChange> ChangesOf(PostEdit edit, out ImmutableArray<FieldFault> faults)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        var wrong = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var field in All.Where(field => !IsOfPicture(field)))
        {
            if (Typed(edit, field) is { } typed)
            {
                Add(field, typed, changes, wrong);
            }
        }

        changes.AddRange(PictureChanges(edit));
        if (edit.Publishes && this[State] is var state && (Typed(edit, state) ?? state.Value) is not "published")
        {
            changes.RemoveAll(change => change is FieldChange.OfField one && one.Field.Equals(state.Path));
            if (state.Value is not "published")
            {
                changes.Add(StateChange(state, "published"));
            }
        }

        if (
            edit.Fields.TryGetValue(PostEdit.Body, out var body)
            && !FormText.AreSame(body, _post.Body)
            && BodyLock is null
        )
        {
            changes.Add(new FieldChange.ReplaceBody(body));
        }

        faults = wrong.ToImmutable();
        return changes.ToImmutable();
    }

    /// <summary>The value of a field with what is to be added; null where nobody touched it.</summary>
    private static string? Typed(PostEdit edit, PostField field)
    {
        if (field.Locked is not null)
        {
            return null;
        }

        var typed = edit.Fields.TryGetValue(field.Name, out var value) ? value : null;
        if (
            field.Kind is PostFieldKind.List
            && edit.Fields.TryGetValue(PostEdit.More + field.Name, out var more)
            && !string.IsNullOrWhiteSpace(more)
        )
        {
            var before = typed ?? field.Value;
            typed = before.Length == 0 ? more : before + (field.IsOfLines ? "\n" : ", ") + more;
        }

        return typed is null || field.IsUntouched(typed) ? null : typed;
    }

    private void Add(
        PostField field,
        string typed,
        ImmutableArray<FieldChange>.Builder changes,
        ImmutableArray<FieldFault>.Builder wrong
    )
    {
        var isEmpty = string.IsNullOrWhiteSpace(typed);
        switch (field.Kind)
        {
            case PostFieldKind.Line or PostFieldKind.Text:
                changes.Add(typed.Length == 0 ? new FieldChange.Remove(field.Path) : Set(field, FormText.Plain(typed)));
                break;
            case PostFieldKind.Moment when isEmpty:
            case PostFieldKind.Number when isEmpty:
                changes.Add(new FieldChange.Remove(field.Path));
                break;
            case PostFieldKind.Moment when _dates.TryRead(typed.Trim(), out _):
                changes.Add(Set(field, new FieldValue.Moment(typed.Trim())));
                break;
            case PostFieldKind.Number
                when int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number):
                changes.Add(Set(field, new FieldValue.Number(number)));
                break;
            case PostFieldKind.Moment:
                wrong.Add(new FieldFault(field.Name, "post_fault_date"));
                break;
            case PostFieldKind.Number:
                wrong.Add(new FieldFault(field.Name, "post_fault_number"));
                break;
            case PostFieldKind.State when typed is "draft" or "published":
                changes.Add(StateChange(field, typed));
                break;
            case PostFieldKind.Flag when typed is "true" or "false":
            case PostFieldKind.Side when typed is "false":
                changes.Add(Set(field, typed == "true"));
                break;
            case PostFieldKind.Side when typed is "left" or "right":
                changes.Add(Set(field, typed));
                break;
            case PostFieldKind.Lists when typed is "always" or "local" or "never":
                changes.Add(Set(field, typed));
                break;
            case PostFieldKind.Lists when typed.Length == 0:
                changes.Add(new FieldChange.Remove(IsAlone(field.Path) ? Above(field.Path) : field.Path));
                break;
            case PostFieldKind.Flag or PostFieldKind.Side or PostFieldKind.State when typed.Length == 0:
                changes.Add(new FieldChange.Remove(field.Path));
                break;
            case PostFieldKind.List:
                changes.Add(ListChange(field, ItemsOf(typed, field.IsOfLines)));
                break;
            default:
                wrong.Add(new FieldFault(field.Name, "post_fault_choice"));
                break;
        }
    }

    private static FieldChange.SetValue Set(PostField field, FieldValue value) => new(field.Path, value);

    private static FieldChange.SetValue StateChange(PostField field, string state) =>
        Set(field, field.Path.Key == "published" == (state == "published"));

    /// <summary>A list of terms that gets empty stays, since no list may mean an inherited one; an empty list of widgets is an inherited one.</summary>
    private static FieldChange ListChange(PostField field, ImmutableArray<string> items) =>
        items.IsEmpty && !field.IsOfTerms
            ? new FieldChange.Remove(field.Path)
            : new FieldChange.SetList(field.Path, items);

    private static ImmutableArray<string> ItemsOf(string typed, bool isOfLines) =>
        [
            .. FormText
                .Plain(typed)
                .Split(isOfLines ? ['\n'] : [',', '，', '、', '\n'], StringSplitOptions.TrimEntries)
                .Where(item => item.Length > 0),
        ];

    private static bool IsOfPicture(PostField field) => field.Name is Picture or PictureText or PicturePlaces;

    /// <summary>A picture is a word, or a map once it has more to say than its address.</summary>
    private IEnumerable<FieldChange> PictureChanges(PostEdit edit)
    {
        PostField[] parts = [this[Picture], this[PictureText], this[PicturePlaces]];
        var typed = parts.Select(part => Typed(edit, part)).ToArray();
        if (typed.All(one => one is null))
        {
            return [];
        }

        var (source, text, places) = (
            typed[0] ?? parts[0].Value,
            typed[1] ?? parts[1].Value,
            typed[2] ?? parts[2].Value
        );
        var whole = Above(parts[1].Path);
        var isMap = parts[0].Path.Equals(whole.Within("src"));
        if (source.Length == 0)
        {
            return parts.Any(part => part.IsWritten) ? [new FieldChange.Remove(whole)] : [];
        }

        if (isMap)
        {
            return parts
                .Zip(typed)
                .Where(pair => pair.Second is not null)
                .Select(pair => Change(pair.First, pair.Second ?? ""));
        }

        if (text.Length == 0 && places.Length == 0)
        {
            return [new FieldChange.SetValue(whole, source)];
        }

        IEnumerable<FieldChange> before = parts[0].IsWritten ? [new FieldChange.Remove(whole)] : [];
        return before
            .Append(new FieldChange.SetValue(whole.Within("src"), source))
            .Concat(text.Length > 0 ? [Change(parts[1], text)] : [])
            .Concat(places.Length > 0 ? [Change(parts[2], places)] : []);

        static FieldChange Change(PostField field, string typed) =>
            typed.Length == 0 ? new FieldChange.Remove(field.Path)
            : field.Kind is PostFieldKind.Places
                ? new FieldChange.SetList(field.Path, typed == "-" ? [] : ItemsOf(typed, isOfLines: false))
            : Set(field, FormText.Plain(typed));
    }

    private static FieldPath Above(FieldPath path) =>
        FieldPath.Of([.. path.Steps[..^1].Select(step => step.Key ?? "")]);

    private IEnumerable<PostField> Make(SiteSettings site)
    {
        yield return Words("title", PostFieldKind.Line, ["title"]);
        yield return Words("slug", PostFieldKind.Line, ["slug"]);
        foreach (
            var plural in site.Taxonomies.Values.Where(plural => plural.Length > 0).Distinct(StringComparer.Ordinal)
        )
        {
            yield return List(plural, [plural], isOfLines: false) with
            {
                IsOfTerms = true,
            };
        }

        yield return StateField();
        yield return Words("date", PostFieldKind.Moment, ["date"]);
        yield return Words("publishDate", PostFieldKind.Moment, ["publishDate", "pubdate"]);
        yield return Words("expiryDate", PostFieldKind.Moment, ["expiryDate", "unpublishdate"]);
        yield return ListsField();
        yield return Words("summary", PostFieldKind.Text, ["summary"]);
        yield return Words("description", PostFieldKind.Text, ["description"]);
        yield return Words("lead", PostFieldKind.Text, ["lead"], isParam: true);
        foreach (var field in PictureFields())
        {
            yield return field;
        }

        foreach (var flag in Flags)
        {
            yield return Choice(flag, PostFieldKind.Flag);
        }

        yield return Choice("sidebar", PostFieldKind.Side);
        yield return List("widgets", ["widgets"], isOfLines: true, isParam: true);
        yield return List("menu", ["menu", "menus"], isOfLines: false);
        yield return Words("weight", PostFieldKind.Number, ["weight"]);
        yield return List(Author, ["authors", "author"], isOfLines: false);
    }

    private PostField Words(string name, PostFieldKind kind, string[] keys, bool isParam = false)
    {
        var (path, value) = Find(keys, isParam);
        var field = new PostField(name, kind, path, (value as FrontMatterScalar)?.AsText ?? "")
        {
            IsWritten = value is not null,
        };
        return value is null or FrontMatterScalar ? field : Unfit(field, value);
    }

    private PostField Choice(string name, PostFieldKind kind)
    {
        var (path, value) = Find([name], isParam: true);
        var word = value switch
        {
            null => "",
            FrontMatterScalar { Kind: ScalarKind.True } when kind is PostFieldKind.Flag => "true",
            FrontMatterScalar { Kind: ScalarKind.False } => "false",
            FrontMatterScalar { Text: "left" or "right" } side when kind is PostFieldKind.Side => side.Text,
            _ => PostField.AsWritten + SourceOf(value),
        };
        return new PostField(name, kind, path, word) { IsWritten = value is not null };
    }

    private PostField StateField()
    {
        var (path, value) = Find(["draft"]);
        var mark = _post.Fields.Find("published")
            is { Value: FrontMatterScalar { Kind: ScalarKind.True or ScalarKind.False } kind } entry
            ? (Path: (FieldPath)entry.Key, IsOn: kind.Kind is ScalarKind.True)
            : ((FieldPath Path, bool IsOn)?)null;
        if (mark is not null)
        {
            _shown.Add("published");
        }

        return value switch
        {
            FrontMatterScalar { Kind: ScalarKind.True } => Is(path, "draft"),
            FrontMatterScalar { Kind: ScalarKind.False } => Is(path, "published"),
            not null => Is(path, PostField.AsWritten + SourceOf(value)),
            _ when mark is { } known => Is(known.Path, known.IsOn ? "published" : "draft"),
            _ => new PostField(State, PostFieldKind.State, path, ""),
        };

        static PostField Is(FieldPath path, string word) =>
            new(State, PostFieldKind.State, path, word) { IsWritten = true };
    }

    /// <summary>One key of a map, whose other keys are kept.</summary>
    private PostField ListsField()
    {
        var holder = _post.Fields.Find("build") ?? _post.Fields.Find("_build");
        var map = holder?.Value as FrontMatterMap;
        var value = map?.Find("list")?.Value;
        if (holder is not null && (map is null || (value is not null && map.Entries.Length == 1)))
        {
            _shown.Add(holder.Key);
        }

        var path = FieldPath.Of(holder?.Key ?? "build", map?.Find("list")?.Key ?? "list");
        var word = (value as FrontMatterScalar)?.AsText.ToLowerInvariant() switch
        {
            "always" or "true" => "always",
            "local" => "local",
            "never" or "false" => "never",
            _ when value is null => "",
            _ => PostField.AsWritten + SourceOf(value),
        };
        var field = new PostField(Lists, PostFieldKind.Lists, path, word) { IsWritten = value is not null };
        return holder is null || map is not null || holder.Value is FrontMatterScalar { Kind: ScalarKind.Null }
            ? field
            : field with
            {
                Value = PostField.AsWritten + SourceOf(holder.Value),
                Locked = new EditFault($"'{holder.Key}' is no map.", holder.Value.Span.Line),
            };
    }

    /// <summary>Whether a key is the only one of its map.</summary>
    private bool IsAlone(FieldPath path) => _post.Fields.Find(path.Root)?.Value is FrontMatterMap { Entries.Length: 1 };

    private PostField List(string name, string[] keys, bool isOfLines, bool isParam = false)
    {
        var (path, value) = Find(keys, isParam);
        ImmutableArray<FrontMatterNode> nodes = value switch
        {
            null or FrontMatterScalar { AsText: "" } => [],
            FrontMatterList list => list.Items,
            _ => [value],
        };
        ImmutableArray<string> items = [.. nodes.OfType<FrontMatterScalar>().Select(item => item.AsText)];
        var joined = string.Join(", ", items);
        isOfLines |= !ItemsOf(joined, isOfLines: false).SequenceEqual(items);
        var field = new PostField(name, PostFieldKind.List, path, isOfLines ? string.Join('\n', items) : joined)
        {
            IsWritten = value is not null,
            IsOfLines = isOfLines,
            Items = items,
        };
        var isFit =
            nodes.Length == items.Length && (!isOfLines || ItemsOf(field.Value, isOfLines: true).SequenceEqual(items));
        return isFit || value is null ? field : Unfit(field, value);
    }

    private IEnumerable<PostField> PictureFields()
    {
        var (path, value) = Find([Picture], isParam: true);
        var map = value as FrontMatterMap;
        var (source, text, places) = (map?.Find("src")?.Value, map?.Find("alt")?.Value, map?.Find("visibility")?.Value);
        yield return Part(
            Picture,
            PostFieldKind.Line,
            map is null ? path : path.Within("src"),
            map is null ? value : source
        );
        yield return Part(PictureText, PostFieldKind.Line, path.Within("alt"), text);
        var words =
            places is FrontMatterList list ? list.Items
            : places is null ? []
            : [places];
        var field = new PostField(
            PicturePlaces,
            PostFieldKind.Places,
            path.Within("visibility"),
            places is null ? ""
                : words.IsEmpty ? "-"
                : string.Join(',', words.OfType<FrontMatterScalar>().Select(word => word.AsText))
        )
        {
            IsWritten = places is not null,
        };
        yield return words.All(word => word is FrontMatterScalar) || places is null ? field : Unfit(field, places);

        PostField Part(string name, PostFieldKind kind, FieldPath at, FrontMatterNode? node)
        {
            var part = new PostField(name, kind, at, (node as FrontMatterScalar)?.AsText ?? "")
            {
                IsWritten = node is not null,
            };
            return node is null or FrontMatterScalar ? part : Unfit(part, node);
        }
    }

    private PostField Unfit(PostField field, FrontMatterNode value) =>
        field with
        {
            Value = SourceOf(value),
            Locked = new EditFault(
                $"'{field.Path}' is {(value is FrontMatterMap ? "a map" : "no list of plain words")}.",
                value.Span.Line
            ),
        };

    /// <summary>The last of some keys that is written, the first where none is; those that are asked of params are looked for there too.</summary>
    private (FieldPath Path, FrontMatterNode? Value) Find(string[] keys, bool isParam = false)
    {
        _shown.UnionWith(keys);
        foreach (var key in keys)
        {
            if (_post.Fields.Find(key) is { } entry)
            {
                return (entry.Key, entry.Value);
            }
        }

        if (isParam && _post.Fields.Find("params") is { Value: FrontMatterMap map } holder)
        {
            foreach (var key in keys)
            {
                if (map.Find(key) is { } entry)
                {
                    return (FieldPath.Of(holder.Key, entry.Key), entry.Value);
                }
            }
        }

        return (keys is ["authors", ..] ? Author : keys[0], null);
    }

    private string SourceOf(FrontMatterNode value) =>
        value.Span.End > value.Span.Start && value.Span.End <= _post.Text.Length
            ? _post.Text[value.Span.Start..value.Span.End].Trim()
            : "";

    /// <summary>Asks the editor itself, by a change that is thrown away.</summary>
    private EditFault? LockOf(PostField field)
    {
        FieldChange change = field.Kind switch
        {
            PostFieldKind.List or PostFieldKind.Places => new FieldChange.SetList(field.Path, field.Items.Add(Probe)),
            PostFieldKind.Flag or PostFieldKind.State => new FieldChange.SetValue(field.Path, field.Value != "true"),
            PostFieldKind.Moment => new FieldChange.SetValue(field.Path, new FieldValue.Moment("2001-01-01")),
            PostFieldKind.Number => new FieldChange.SetValue(field.Path, new FieldValue.Number(1)),
            _ => new FieldChange.SetValue(field.Path, Probe),
        };

        // More to say of a picture than its address makes a map of it, which is written anew.
        var isWord = field.Name is PictureText or PicturePlaces && !field.IsWritten;
        return _post.Fault is { } fault ? fault
            : isWord && _post.Fields.Find(Picture)?.Value is FrontMatterScalar ? null
            : _editor.Apply(_post, [change]) is EditOutcome.Refused refused
                ? new EditFault(refused.Reason, refused.Line)
            : null;
    }
}
