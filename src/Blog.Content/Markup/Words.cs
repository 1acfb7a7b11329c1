namespace Blog.Content.Markup;

/// <summary>The pieces of a text between white space.</summary>
internal readonly struct Words(string text)
{
    public IEnumerator<Range> GetEnumerator()
    {
        var start = -1;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                yield return start..index;
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return start..text.Length;
        }
    }
}
