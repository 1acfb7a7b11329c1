using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Blog.Hosting;

/// <summary>A page of a title and a few words, for when nothing else can be relied on: it needs no view, no style and no site.</summary>
internal static class PlainPage
{
    // The framework's own writes each Chinese character as eight bytes of ASCII.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text as it stands in HTML.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <param name="language">As it stands in <c>lang</c>.</param>
    /// <param name="html">What stands below the title.</param>
    public static Task WriteAsync(HttpResponse response, string language, string title, string html)
    {
        var encoded = Encode(title);
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>{encoded}</title>
            <h1>{encoded}</h1>
            {html}</html>

            """
        );
    }
}
