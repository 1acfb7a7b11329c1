using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace Blog.Hosting;

/// <summary>
/// A view in the folder <c>Overrides</c> stands for the one that lies at the same path outside it, however that is asked for:
/// by name, by path, as a layout.
/// </summary>
internal sealed class ViewOverrides : IApplicationFeatureProvider<ViewsFeature>
{
    private const string Folder = "/Overrides/";
    private const string Imports = "/_ViewImports.cshtml";

    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewsFeature feature)
    {
        foreach (var view in feature.ViewDescriptors.Where(IsOverride).ToList())
        {
            var path = "/" + view.RelativePath[Folder.Length..];
            if (feature.ViewDescriptors.FirstOrDefault(other => IsSame(other.RelativePath, path)) is { } ours)
            {
                feature.ViewDescriptors.Remove(ours);
            }

            view.RelativePath = path;
        }
    }

    private static bool IsOverride(CompiledViewDescriptor view) =>
        view.RelativePath.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
        && !view.RelativePath.EndsWith(Imports, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string path, string other) => path.Equals(other, StringComparison.OrdinalIgnoreCase);
}
