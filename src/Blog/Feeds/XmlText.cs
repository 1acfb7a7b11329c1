using System.Text;
using System.Xml;

namespace Blog.Feeds;

/// <summary>XML as it is sent: UTF-8, indented, without characters that XML forbids.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static string Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Layout))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    public static void WriteText(this XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, Allowed(text));
        }
    }

    /// <summary>The text without control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0 section 2.2).</summary>
    public static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
            {
                allowed.Append(text[index]);
            }
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                allowed.Append(text, index++, 2);
            }
        }

        return allowed.Length == text.Length ? text : allowed.ToString();
    }
}
