using System.Globalization;
using System.Text.RegularExpressions;
using Blog.Tests.Support;

namespace Blog.Tests.Theming;

/// <summary>The colours that pass (look.md 3.1 and 3.2), read out of the theme's tokens.</summary>
public sealed partial class ContrastTests
{
    private const string Sheet = "src/Blog/Styles/20-theme.css";
    private const double Text = 4.5;
    private const double Control = 3;

    /// <summary>A colour, the ground it stands on, the least ratio, and the ratios the table names: light, dark.</summary>
    public static TheoryData<string, string, double, double, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double, double, double>();
            Grounds("text", Text, [16.25, 17.40, 15.55], [14.86, 13.50, 11.83]);
            Grounds("muted", Text, [6.54, 7.00, 6.26], [8.31, 7.55, 6.62]);
            Grounds("accent", Text, [5.63, 6.04, 5.39], [8.19, 7.44, 6.52]);
            Grounds("control", Control, [4.24, 4.54, 4.06], [5.05, 4.59, 4.02]);
            Grounds("focus", Control, [5.96, 6.39, 5.70], [8.82, 8.02, 7.02]);
            Grounds("good", Text, [5.90, 6.32, 5.65], [9.71, 8.82, 7.73]);
            Grounds("warning", Text, [6.46, 6.92, 6.18], [10.32, 9.38, 8.22]);
            Grounds("danger", Text, [6.10, 6.54, 5.84], [8.14, 7.40, 6.48]);
            Grounds("code", Text, [7.31, 7.83, 7.00], [9.35, 8.50, 7.45]);
            pairs.Add("on-fill", "fill", Text, 6.04, 6.04);
            pairs.Add("on-bar", "bar", Text, 14.35, 15.55);
            pairs.Add("on-bar-muted", "bar", Text, 9.03, 12.24);
            pairs.Add("focus-bar", "bar", Control, 10.16, 13.77);
            pairs.Add("on-mark", "mark", Text, 13.03, 7.75);
            pairs.Add("on-chip", "chip", Text, 14.35, 9.43);
            pairs.Add("text", "soft", Text, 15.55, 11.83);
            pairs.Add("hl-comment", "soft", Text, 5.30, 5.79);
            pairs.Add("hl-keyword", "soft", Text, 7.00, 7.45);
            pairs.Add("hl-string", "soft", Text, 6.52, 8.68);
            pairs.Add("hl-number", "soft", Text, 6.68, 8.22);
            pairs.Add("hl-function", "soft", Text, 6.64, 7.02);
            pairs.Add("hl-type", "soft", Text, 7.42, 7.45);
            pairs.Add("text", "marked", Text, 15.64, 10.03);
            pairs.Add("muted", "marked", Text, 6.29, 5.61);
            pairs.Add("hl-comment", "marked", Text, 5.33, 4.91);
            pairs.Add("hl-keyword", "marked", Text, 7.04, 6.31);
            pairs.Add("hl-string", "marked", Text, 6.56, 7.36);
            pairs.Add("hl-number", "marked", Text, 6.72, 6.97);
            pairs.Add("hl-function", "marked", Text, 6.68, 5.96);
            pairs.Add("hl-type", "marked", Text, 7.47, 6.32);
            pairs.Add("surface", "hl-comment", Text, 5.93, 6.61);
            pairs.Add("surface", "hl-keyword", Text, 7.83, 8.50);
            pairs.Add("surface", "hl-string", Text, 7.30, 9.91);
            pairs.Add("surface", "hl-number", Text, 7.48, 9.38);
            pairs.Add("surface", "hl-function", Text, 7.43, 8.02);
            pairs.Add("surface", "hl-type", Text, 8.31, 8.50);
            return pairs;

            void Grounds(string token, double least, double[] light, double[] dark)
            {
                string[] grounds = ["page", "surface", "soft"];
                for (var index = 0; index < grounds.Length; index++)
                {
                    if (token != "text" || grounds[index] != "soft")
                    {
                        pairs.Add(token, grounds[index], least, light[index], dark[index]);
                    }
                }
            }
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_colour_can_be_read_on_its_ground(string token, string ground, double least, double light, double dark)
    {
        var day = Ratio(Light, token, ground);
        var night = Ratio(Dark, token, ground);
        Assert.True(day >= least, $"light: {day:0.00}");
        Assert.True(night >= least, $"dark: {night:0.00}");
        Assert.Equal(light, day, tolerance: 0.006);
        Assert.Equal(dark, night, tolerance: 0.006);
    }

    [Fact]
    public void Words_on_the_ground_behind_a_picture_can_be_read()
    {
        Assert.True(Ratio(Light, "on-picture", "picture") >= Text);
        Assert.True(Ratio(Dark, "on-picture", "picture") >= Text);
    }

    [Fact]
    public void Each_colour_stands_once()
    {
        var sheet = Repository.Read(Sheet);
        Assert.NotEmpty(Light);
        Expect.Nothing(
            Declaration()
                .Matches(sheet)
                .Where(match => match.Groups["value"].Value.Contains('#', StringComparison.Ordinal))
                .GroupBy(match => match.Groups["name"].Value, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );
    }

    private static Dictionary<string, string> Light => TokensOf("light");

    private static Dictionary<string, string> Dark => TokensOf("dark");

    /// <summary>The tokens of the root, and of a pair that which a scheme takes.</summary>
    private static Dictionary<string, string> TokensOf(string scheme)
    {
        const string block = ":root {";
        var sheet = Repository.Read(Sheet);
        var start = sheet.IndexOf(block, StringComparison.Ordinal) + block.Length;
        var end = sheet.IndexOf('}', start);
        return Declaration()
            .Matches(sheet[start..end])
            .ToDictionary(
                match => match.Groups["name"].Value,
                match =>
                    Pair().Match(match.Groups["value"].Value) is { Success: true } pair
                        ? pair.Groups[scheme].Value
                        : match.Groups["value"].Value
            );
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Ratio(Dictionary<string, string> tokens, string colour, string ground)
    {
        var (first, second) = (LuminanceOf(tokens, colour), LuminanceOf(tokens, ground));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double LuminanceOf(Dictionary<string, string> tokens, string token)
    {
        var value = tokens[token];
        while (Reference().Match(value) is { Success: true } reference)
        {
            value = tokens[reference.Groups["name"].Value];
        }

        var hex = value.TrimStart('#');
        if (hex.Length == 3)
        {
            hex = string.Concat(hex.Select(digit => new string(digit, 2)));
        }

        return (0.2126 * ChannelOf(hex[..2])) + (0.7152 * ChannelOf(hex[2..4])) + (0.0722 * ChannelOf(hex[4..]));
    }

    private static double ChannelOf(string hex)
    {
        var share = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^light-dark\((?<light>[^,]+), (?<dark>.+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^var\(--(?<name>[\w-]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
