using System.Collections.Immutable;
using Blog.Admin;
using Blog.Theming;

namespace Blog.Pages.Admin;

/// <summary>A post's form: its file as it is now, and what was typed and not saved.</summary>
/// <param name="Opened">Null where there is nothing to show but what was typed.</param>
/// <param name="Edit">What was typed; null: nothing.</param>
/// <param name="Refusal">Why it was not saved; null: it was not refused.</param>
public sealed record PostFormView(StaffTexts Words, OpenedPost? Opened, PostEdit? Edit, PostRefusal? Refusal)
{
    /// <summary>What can be changed in a list's row, besides terms and whatever is a choice.</summary>
    private static readonly string[] OfRow = ["title", "slug", "date"];

    /// <summary>The file as it is now.</summary>
    /// <exception cref="InvalidOperationException">It could not be opened.</exception>
    public OpenedPost Post => Opened ?? throw new InvalidOperationException("Nothing is open.");

    /// <summary>What the form was filled from: that of what was typed, where something was.</summary>
    public string Base => Edit?.Base ?? Post.Base;

    /// <summary>Whether the file, or what its sections give it, says that it is not published.</summary>
    public bool IsUnpublished =>
        Post.Fields[PostFields.State].Value is { Length: > 0 } state
            ? state != "published"
            : Post.Given.ContainsKey(PostFields.State);

    /// <summary>The text behind the front matter, as the form shows it.</summary>
    public string Body => TypedIn(PostEdit.Body) ?? Post.Text.Body;

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed => Edit?.Fields ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>The fields of a list's row; the first that was refused has the focus, or the first that can be changed.</summary>
    public IReadOnlyList<PostFieldView> Row()
    {
        var views = Post
            .Fields.All.Where(field =>
                field.IsOfTerms
                || field.Kind is PostFieldKind.State or PostFieldKind.Flag or PostFieldKind.Side or PostFieldKind.Lists
                || OfRow.Contains(field.Name, StringComparer.Ordinal)
            )
            .Select(field => View(field.Name))
            .ToList();
        var first = views.FindIndex(view => view.Fault is not null);
        first = first < 0 ? views.FindIndex(view => !view.IsDisabled) : first;
        return [.. views.Select((view, number) => number == first ? view with { HasFocus = true } : view)];
    }

    /// <summary>The language of what the program says in English.</summary>
    public string? English => Words.Language == "en" ? null : "en";

    /// <summary>A field with all that the form says of it.</summary>
    public PostFieldView View(string name) =>
        new(
            Words,
            Post.Fields[name],
            TypedIn(name),
            Refusal?.Faults.FirstOrDefault(fault => fault.Field == name) is { } wrong ? Words[wrong.Key] : null
        )
        {
            Inherited = Post.Inherited.FirstOrDefault(value => value.Name == name),
            Given = Post.Given.GetValueOrDefault(name),
            Suggestions = Post.Terms.GetValueOrDefault(name, []),
            IsDenied = name == PostFields.Author && !Post.MaySetAuthor,
        };

    private string? TypedIn(string name) => Typed.TryGetValue(name, out var text) ? text : null;
}
