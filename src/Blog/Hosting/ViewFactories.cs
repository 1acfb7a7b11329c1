using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace Blog.Hosting;

/// <summary>Makes views. The framework's own compiles a function for each of them first (<see cref="ViewActivator"/>).</summary>
internal sealed class ViewFactories(IViewCompilerProvider compilers) : IRazorPageFactoryProvider
{
    public RazorPageFactoryResult CreateFactory(string relativePath)
    {
        ArgumentNullException.ThrowIfNull(relativePath);
        var path = relativePath.StartsWith("~/", StringComparison.Ordinal) ? relativePath[1..] : relativePath;

        // All are built in, so there is nothing to wait for.
        var view = compilers.GetCompiler().CompileAsync(path).GetAwaiter().GetResult();
        return new RazorPageFactoryResult(view, view.Type is { } type ? () => Make(type, view.RelativePath) : null);
    }

    private static IRazorPage Make(Type type, string path)
    {
        var page =
            (IRazorPage?)Activator.CreateInstance(type)
            ?? throw new InvalidOperationException($"The view {path} cannot be made.");
        page.Path = path;
        return page;
    }
}
