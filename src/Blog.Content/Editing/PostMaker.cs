using System.Globalization;
using System.Text;

namespace Blog.Content.Editing;

/// <summary>Makes new posts of an archetype: a draft with its title, named by the title's path text.</summary>
public sealed class PostMaker(TermRule terms)
{
    /// <summary>What a post begins as where there is no archetype.</summary>
    private const string Usual = """
        ---
        title: "{{ .Title }}"
        date: {{ .Date }}
        draft: true
        ---

        """;

    /// <summary>With its ending, a mark and a number, a name must stay below what a name may have. Bytes.</summary>
    private const int LongestName = 180;

    private const string Nameless = "untitled";

    private readonly FrontMatterEditor _editor = new(terms);

    /// <param name="archetype">The text of the section's archetype; null: there is none.</param>
    /// <param name="isTaken">Whether there is anything at a path of the content folder.</param>
    public MadePost Make(NewPost asked, string? archetype, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(isTaken);
        var name = FreeName(NameOf(asked.Title), candidate => isTaken(PathOf(asked, candidate)) || IsFolder(candidate));
        return new MadePost(PathOf(asked, name), TextOf(asked, name, archetype));

        bool IsFolder(string candidate) => asked.IsBundle && isTaken(Join(asked.Folder, candidate));
    }

    /// <summary>What a file is called whose title is this one: its path text, in one name, without ending.</summary>
    public static string NameOf(string title)
    {
        var text = PathText.Of(title).Replace('/', '-').Replace('\\', '-').Trim('-', '.', ' ');
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestName)
            {
                break;
            }

            name.Append(rune);
        }

        var cut = name.ToString().Trim('-', '.', '_');
        return cut.Length == 0 || cut.Equals("index", StringComparison.OrdinalIgnoreCase) ? Nameless : cut;
    }

    /// <summary>A name, with a number behind it where it is taken.</summary>
    public static string FreeName(string name, Func<string, bool> isTaken)
    {
        var candidate = name;
        for (var number = 2; isTaken(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return candidate;
    }

    private PostText TextOf(NewPost asked, string name, string? archetype)
    {
        var text = archetype ?? Usual;
        var post = PostText.New(Archetype.Fill(text, asked.Title, name, asked.At));
        if (post.Fault is not null)
        {
            // A title with quotes in it: the title is written as a field then, with quotes that hold.
            var plain = PostText.New(Archetype.Fill(text, name, name, asked.At));
            post = plain.Fault is null ? plain : post;
        }

        post = With(post, new FieldChange.SetValue("title", asked.Title));
        post = With(post, new FieldChange.SetValue("draft", true));
        if (post.Fields.Find("date") is null)
        {
            post = With(post, new FieldChange.SetValue("date", new FieldValue.Moment(Archetype.DateOf(asked.At))));
        }

        return asked.Author is { } author ? With(post, new FieldChange.SetValue("author", author)) : post;
    }

    /// <summary>An archetype that takes a field no other way is left as its owner wrote it.</summary>
    private PostText With(PostText post, FieldChange change) =>
        _editor.Apply(post, [change]) is EditOutcome.Edited edited ? edited.Post : post;

    private static string PathOf(NewPost asked, string name)
    {
        var mark = asked.LanguageMark.Length > 0 ? "." + asked.LanguageMark : "";
        return Join(asked.Folder, asked.IsBundle ? $"{name}/index{mark}.md" : $"{name}{mark}.md");
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
