using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Blog.Hosting;

/// <summary>
/// What the way of a request must know of a page before the page is described (<see cref="PagesWhenAsked"/>): who may see it,
/// what may be sent to it.
/// </summary>
internal static class PageMarks
{
    public static void Mark(this PageRouteModel page, params ReadOnlySpan<object> marks)
    {
        foreach (var selector in page.Selectors)
        {
            foreach (var mark in marks)
            {
                selector.EndpointMetadata.Add(mark);
            }
        }
    }

    public static void MarkFolder(this PageConventionCollection pages, string folder, object mark) =>
        pages.AddFolderRouteModelConvention(folder, page => page.Mark(mark));

    public static void MarkPage(this PageConventionCollection pages, string name, params object[] marks) =>
        pages.AddPageRouteModelConvention(name, page => page.Mark(marks));
}
