using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Blog.Content;

/// <summary>
/// All values of settings as one text: the same for equal settings, another one for others. Not JSON, whose serializer takes
/// longer to get ready at a start than a small site takes to read.
/// </summary>
public static class SettingsText
{
    public static string Of(object settings)
    {
        var text = new StringBuilder();
        Append(text, settings);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or bool or Uri or IFormattable:
                var word = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    text.Append(property.Name).Append('=');
                    Append(text, property.GetValue(value));
                }

                break;
        }
    }
}
