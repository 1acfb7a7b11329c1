using System.Security.Cryptography;
using System.Text;

namespace Blog.Theming;

/// <summary>
/// The one inline script: it applies a reader's chosen scheme before the first paint. The content policy allows it by the
/// hash of the very string that pages carry.
/// </summary>
public sealed record ThemeBootScript
{
    private const string Resource = "theme-boot.js";

    public ThemeBootScript(string text)
    {
        // A browser hashes what its parser made of the page, and a parser knows no carriage return.
        Text = text.ReplaceLineEndings("\n").Trim();
        Sha256 = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>What stands between <c>&lt;script&gt;</c> and <c>&lt;/script&gt;</c>, without a blank around it.</summary>
    public string Text { get; }

    /// <summary>Of <see cref="Text"/> in UTF-8, in base64.</summary>
    public string Sha256 { get; }

    public static ThemeBootScript Load()
    {
        using var stream =
            typeof(ThemeBootScript).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new ThemeBootScript(reader.ReadToEnd());
    }
}
