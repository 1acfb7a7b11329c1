using System.Net;
using AngleSharp.Html.Parser;
using Blog.Accounts;
using Blog.Data;
using Blog.History;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support;

/// <summary>Someone with a browser of their own: keeps cookies, and fills in forms as they stand in the page.</summary>
internal sealed class Person(Func<string, Action<HttpRequestMessage>, Task<HttpResponseMessage>> ask)
{
    public const string Password = "a long walk by the sea";

    private const string TokenField = "__RequestVerificationToken";

    public Person(TestSite site)
        : this(site.AskAsync) { }

    /// <summary>By name.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>What servers said of cookies, as it was sent.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Sent with each request.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes an account whose password is <see cref="Password"/>.</summary>
    public static async Task<Guid> MakeAsync(TestSite site, string email, Role role = Role.Owner)
    {
        await using var scope = await ScopeAsync(site);
        var creation = await scope
            .ServiceProvider.GetRequiredService<AccountDesk>()
            .CreateAsync(new NewAccount(email, email.Split('@')[0], Password, role), Actor.System, default);
        return Assert.IsType<AccountCreation.Made>(creation).Id;
    }

    /// <summary>Services as a request has them; the database is there.</summary>
    public static async Task<AsyncServiceScope> ScopeAsync(TestSite site)
    {
        await site.HaveDatabaseAsync();
        Assert.IsType<DatabaseState.Ready>(await (await site.GetAsync<LiveDatabase>()).AskAsync(default));
        return (await site.GetAsync<IServiceScopeFactory>()).CreateAsyncScope();
    }

    /// <summary>Signs in by the form.</summary>
    public async Task<Person> SignInAsync(string email, string password = Password)
    {
        using var answer = await PostAsync("/account/login", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return this;
    }

    /// <summary>Signs in by both steps.</summary>
    public async Task<Person> SignInWithCodeAsync(string email, string code)
    {
        await SignInAsync(email);
        using var answer = await PostAsync("/account/two-step", ("code", code));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return this;
    }

    public async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        var answer = await ask(
            path,
            request =>
            {
                if (Cookies.Count > 0)
                {
                    request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(one => $"{one.Key}={one.Value}")));
                }

                foreach (var (name, value) in Headers)
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }

                change?.Invoke(request);
            }
        );
        Keep(answer);
        return answer;
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await AskAsync(path);
        return answer.StatusCode;
    }

    public async Task<string> TextOfAsync(string path)
    {
        using var answer = await AskAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Opens the page of a form, and sends the form with its token.</summary>
    /// <param name="path">With the handler, if the form has one.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(path);
        return await SendAsync(path, token, fields);
    }

    /// <returns>The token of the page's form; empty: it has none.</returns>
    public async Task<string> TokenAsync(string path)
    {
        var page = path.Replace("?handler=", "?was=", StringComparison.Ordinal);
        var document = new HtmlParser().ParseDocument(await TextOfAsync(page));
        return document.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value") ?? "";
    }

    public Task<HttpResponseMessage> SendAsync(
        string path,
        string token,
        params (string Name, string Value)[] fields
    ) =>
        AskAsync(
            path,
            request =>
            {
                request.Method = HttpMethod.Post;
                // An answer that comes before all was sent would otherwise break the sending now and then.
                request.Headers.ExpectContinue = true;
                request.Content = new FormUrlEncodedContent(
                    fields.Append((TokenField, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
                );
            }
        );

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }

        foreach (var cookie in cookies)
        {
            lock (SetCookies)
            {
                SetCookies.Add(cookie);
                var pair = cookie.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0)
                {
                    Cookies.Remove(pair[0]);
                }
                else
                {
                    Cookies[pair[0]] = pair[1];
                }
            }
        }
    }
}
