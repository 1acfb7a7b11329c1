using System.Text;
using Blog.Content.Editing;

namespace Blog.Tests.Content.Editing;

/// <summary>Changes to a text, as the tests of this folder ask for them.</summary>
internal static class Edits
{
    public static TermRule Terms { get; } = new(["tags", "categories"], KeepCase: false, RemoveAccents: false);

    public static EditOutcome Apply(string text, params FieldChange[] changes) =>
        new FrontMatterEditor(Terms).Apply(PostText.Of(Encoding.UTF8.GetBytes(text)), changes);

    /// <summary>The text then; of a refusal its sentence behind a mark.</summary>
    public static string TextOf(EditOutcome outcome, string before) =>
        outcome switch
        {
            EditOutcome.Edited edited => Encoding.UTF8.GetString(edited.Post.ToBytes()),
            EditOutcome.Refused refused => $"refused {refused.Line}: {refused.Reason}",
            _ => before,
        };

    public static string After(string text, params FieldChange[] changes) => TextOf(Apply(text, changes), text);
}
