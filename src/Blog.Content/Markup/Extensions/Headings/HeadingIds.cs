using System.Globalization;

namespace Blog.Content.Markup.Extensions.Headings;

/// <summary>The ids of one text, none given twice. Keeps the next number of each, or many equal headings would take long.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>An id that the author wrote stays, even when it repeats one.</summary>
    public void Keep(string written) => _taken.Add(written);

    public string Next(string wanted)
    {
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        var number = _numbers.GetValueOrDefault(wanted);
        string id;
        do
        {
            number++;
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        } while (!_taken.Add(id));

        _numbers[wanted] = number;
        return id;
    }
}
