using System.Text;

namespace Blog.Content.Markup.Shortcodes;

/// <summary>Writes an opening tag; attributes without a value are left out.</summary>
internal sealed class HtmlTag
{
    private readonly StringBuilder _html = new();

    public HtmlTag(string element) => _html.Append('<').Append(element);

    public HtmlTag With(string name, string? value)
    {
        if (value is not null)
        {
            _html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
        }

        return this;
    }

    public HtmlTag WithIf(bool isWanted, string name)
    {
        if (isWanted)
        {
            _html.Append(' ').Append(name);
        }

        return this;
    }

    public override string ToString() => _html.ToString() + ">";
}
