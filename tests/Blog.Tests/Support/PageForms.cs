using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Support;

/// <summary>Forms sent as they stand in a page that was opened, with all their fields.</summary>
internal static class PageForms
{
    public static async Task<IHtmlDocument> PageAsync(this Person person, string path)
    {
        using var answer = await person.AskAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await ReadAsync(answer);
    }

    /// <summary>Fills a form of a page in and sends it, as its button does.</summary>
    /// <param name="form">A selector of the form, or of a button in it.</param>
    /// <returns>The answer itself, a redirect not followed.</returns>
    public static async Task<HttpResponseMessage> PostAsync(
        this Person person,
        IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var found = page.QuerySelector(form);
        Assert.True(found is not null, $"There is no {form}.");
        var sent = found as IHtmlFormElement ?? (found as IHtmlButtonElement)?.Form;
        Assert.NotNull(sent);
        var values = FieldsOf(sent).Where(field => !fields.Any(own => own.Name == field.Key)).ToList();
        values.AddRange(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var action = (found as IHtmlButtonElement)?.GetAttribute("formaction") ?? sent.GetAttribute("action");
        Assert.False(string.IsNullOrEmpty(action), $"{form} says not where it goes.");
        using var content = new FormUrlEncodedContent(values);
        return await person.AskAsync(
            action,
            request =>
            {
                request.Method = HttpMethod.Post;
                request.Content = content;
            }
        );
    }

    /// <summary>Sends a form and gives the page that the redirect leads to.</summary>
    public static async Task<IHtmlDocument> PostAndFollowAsync(
        this Person person,
        IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await person.PostAsync(page, form, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await person.PageAsync(answer.Headers.Location?.ToString() ?? "");
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

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
