using System.Text;

namespace Blog.Content.Editing;

/// <summary>Other text in place of a part of the file.</summary>
internal readonly record struct Splice(int Start, int End, string Text)
{
    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), Text, text.AsSpan(End));

    /// <param name="splices">None within another.</param>
    public static string ApplyAll(string text, IEnumerable<Splice> splices)
    {
        var result = new StringBuilder(text);
        foreach (var splice in splices.OrderByDescending(splice => splice.Start))
        {
            result.Remove(splice.Start, splice.End - splice.Start).Insert(splice.Start, splice.Text);
        }

        return result.ToString();
    }
}
