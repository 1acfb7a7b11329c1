using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Support;

/// <summary>A person who is signed in: keeps cookies as a browser does, and sends forms as they stand in a page.</summary>
internal sealed class StaffClient(HttpClient client, CookieContainer cookies) : IDisposable
{
    /// <summary>What the browser asks for its words in.</summary>
    public string Language { get; set; } = "en";

    public CookieContainer Cookies => cookies;

    public Uri Root => client.BaseAddress ?? throw new InvalidOperationException("No address.");

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var address = new Uri(Root, path);
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Accept-Language", Language);
        if (cookies.GetCookieHeader(address) is { Length: > 0 } kept)
        {
            request.Headers.Add("Cookie", kept);
        }

        var answer = await client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
        {
            cookies.SetCookies(address, set);
        }

        return answer;
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        return answer.StatusCode;
    }

    public async Task<string> TextOfAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await ReadAsync(answer);
    }

    /// <summary>Fills a form of a page in and sends it, as its button does.</summary>
    /// <param name="form">A selector of the form, or of a button in it.</param>
    /// <returns>The answer itself, a redirect not followed.</returns>
    public async Task<HttpResponseMessage> PostAsync(
        IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var found = page.QuerySelector(form);
        Assert.True(found is not null, $"There is no {form}.");
        var sent = found.Closest("form") as IHtmlFormElement;
        Assert.NotNull(sent);
        var values = FieldsOf(sent).Where(field => !fields.Any(own => own.Name == field.Key)).ToList();
        values.AddRange(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        if (found is IHtmlButtonElement { Name.Length: > 0 } button)
        {
            values.Add(KeyValuePair.Create(button.Name, button.Value));
        }

        using var content = new FormUrlEncodedContent(values);
        var action =
            found.GetAttribute("formaction") is { Length: > 0 } own ? own
            : sent.GetAttribute("action") is { Length: > 0 } given ? given
            : throw new InvalidOperationException($"{form} says not where it goes.");
        return await SendAsync(HttpMethod.Post, action, content);
    }

    /// <summary>Sends a form and gives the page that the redirect leads to.</summary>
    public async Task<IHtmlDocument> PostAndFollowAsync(
        IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await PostAsync(page, form, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await PageAsync(answer.Headers.Location?.ToString() ?? "");
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { IsDisabled: false, Name.Length: > 0, Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        yield return KeyValuePair.Create(box.Name, box.Value);
                    }

                    break;
                case IHtmlInputElement { IsDisabled: false, Name.Length: > 0 } input:
                    yield return KeyValuePair.Create(input.Name, input.Value);
                    break;
                case IHtmlSelectElement { IsDisabled: false, Name.Length: > 0 } choice:
                    yield return KeyValuePair.Create(choice.Name, choice.Value ?? "");
                    break;
                case IHtmlTextAreaElement { IsDisabled: false, Name.Length: > 0 } text:
                    yield return KeyValuePair.Create(text.Name, text.Value);
                    break;
            }
        }
    }
}
