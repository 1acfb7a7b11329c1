using System.Security.Cryptography;
using System.Text;
using Blog.Content;
using Blog.Hosting;
using Blog.Theming;

namespace Blog.Tests.Hosting;

public sealed class ContentPolicyTests
{
    private static readonly ThemeBootScript Script = ThemeBootScript.Load();

    [Fact]
    public void It_is_the_policy_of_the_documentation() =>
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'sha256-"
                + Script.Sha256
                + "'; style-src 'self'; img-src 'self' data: https: http:; media-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; object-src 'none'",
            Policy(new SiteSettings())
        );

    [Fact]
    public void Without_pictures_from_elsewhere_no_other_host_is_asked_for_one() =>
        Assert.Contains(
            "; img-src 'self' data:; ",
            Policy(new SiteSettings { Images = new ImageSettings { Remote = RemoteImages.Link } }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Further_hosts_stand_where_the_settings_put_them()
    {
        var policy = Policy(
            new SiteSettings
            {
                Csp = new CspSettings
                {
                    Script = ["https://script.example"],
                    Style = ["https://style.example"],
                    Image = ["https://image.example"],
                    Frame = ["https://frame.example", "https://other.example"],
                    Connect = ["wss://connect.example"],
                    Font = ["https://font.example"],
                },
            }
        );
        Assert.Contains($"'sha256-{Script.Sha256}' https://script.example;", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self' https://style.example;", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: https: http: https://image.example;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' wss://connect.example;", policy, StringComparison.Ordinal);
        Assert.Contains("font-src 'self' https://font.example;", policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-src https://frame.example https://other.example", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://duckduckgo.com/", "https://duckduckgo.com")]
    [InlineData("https://suche.example:8443/find", "https://suche.example:8443")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example")]
    public void A_form_may_lead_to_the_outside_search_and_nowhere_else(string url, string origin) =>
        Assert.Contains(
            $"; form-action 'self' {origin}; ",
            Policy(
                new SiteSettings
                {
                    Widgets = new WidgetSettings { Search = new OutsideSearchSettings { Url = new Uri(url) } },
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_hash_is_that_of_the_script_as_pages_carry_it()
    {
        Assert.NotEmpty(Script.Text);
        Assert.Equal(Script.Text.Trim(), Script.Text);
        Assert.DoesNotContain('\r', Script.Text);
        Assert.InRange(Encoding.UTF8.GetByteCount(Script.Text), 1, 249);
        Assert.DoesNotContain("</", Script.Text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Text))), Script.Sha256);
    }

    [Fact]
    public void What_the_owners_snippets_hold_is_allowed_by_its_hash_and_nothing_is_unsafe()
    {
        var policy = new ContentPolicy(new SiteSettings(), Script).With(
            [],
            Snippets.None with
            {
                ByPlace = Snippets.None.ByPlace.Add("head", "<script>1</script>"),
                ScriptHashes = ["one", "two"],
                StyleHashes = ["three"],
            }
        );
        Assert.Contains(
            $"; script-src 'self' 'sha256-{Script.Sha256}' 'sha256-one' 'sha256-two'; style-src 'self' 'sha256-three'; ",
            policy,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static string Policy(SiteSettings site) => new ContentPolicy(site, Script).Value;
}
