using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Blog.Hosting;

/// <summary>
/// Describes a page (its handlers, what a request fills, who may see it) when it is first asked for. Left alone, the framework
/// describes every page of the admin before the first reader gets an answer, a tenth of a second at each start.
/// </summary>
/// <param name="usual">The framework's.</param>
/// <param name="endpoints">Asked late: they are made after the services.</param>
internal sealed class PagesWhenAsked(PageLoader usual, Func<EndpointDataSource> endpoints) : PageLoader
{
    /// <summary>The framework's, which has no name outside of it.</summary>
    private const string AtTheStart = "CompiledPageActionDescriptorProvider";

    private readonly Lazy<Dictionary<PageActionDescriptor, EndpointMetadataCollection>> _metadata = new(() =>
        MetadataOf(endpoints())
    );

    public static void Use(IServiceCollection services)
    {
        var atTheStart = services.FirstOrDefault(part => part.ImplementationType?.Name == AtTheStart);
        var usual = services.FirstOrDefault(part => part.ServiceType == typeof(PageLoader));
        if (atTheStart is null || usual?.ImplementationType is not { } loader)
        {
            // A framework that names them otherwise describes all pages at the start, and all is well.
            return;
        }

        services.Remove(atTheStart);
        services.Remove(usual);
        services.AddSingleton<IActionDescriptorProvider, PageActionDescriptorProvider>();
        services.AddSingleton<PageLoader>(provider => new PagesWhenAsked(
            (PageLoader)ActivatorUtilities.CreateInstance(provider, loader),
            provider.GetRequiredService<EndpointDataSource>
        ));
    }

    /// <summary>
    /// With all that is known of the page's own endpoint. The one route of all readers' pages hands over what is known of
    /// itself, which names no static assets.
    /// </summary>
    public override Task<CompiledPageActionDescriptor> LoadAsync(
        PageActionDescriptor actionDescriptor,
        EndpointMetadataCollection endpointMetadata
    ) => usual.LoadAsync(actionDescriptor, _metadata.Value.GetValueOrDefault(actionDescriptor, endpointMetadata));

    [Obsolete("As the framework says: with what is known of the endpoint.")]
    public override Task<CompiledPageActionDescriptor> LoadAsync(PageActionDescriptor actionDescriptor) =>
        LoadAsync(actionDescriptor, EndpointMetadataCollection.Empty);

    private static Dictionary<PageActionDescriptor, EndpointMetadataCollection> MetadataOf(EndpointDataSource source)
    {
        var pages = new Dictionary<PageActionDescriptor, EndpointMetadataCollection>(
            ReferenceEqualityComparer.Instance
        );
        foreach (var endpoint in source.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                pages[page] = endpoint.Metadata;
            }
        }

        return pages;
    }
}
