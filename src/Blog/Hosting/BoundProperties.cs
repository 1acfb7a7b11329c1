using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Hosting;

/// <summary>
/// Describes only the properties of a page that a request fills. At each start the framework describes all of
/// them, with what they inherit, only to pass over those without an attribute that binds.
/// </summary>
internal sealed class BoundProperties(IPageApplicationModelPartsProvider every) : IPageApplicationModelPartsProvider
{
    /// <summary>Puts it around the framework's own, which has no name outside of it.</summary>
    public static void Use(IServiceCollection services)
    {
        var own = services.Single(part => part.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(own);
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider => new BoundProperties(
            (IPageApplicationModelPartsProvider)
                ActivatorUtilities.CreateInstance(
                    provider,
                    own.ImplementationType ?? throw new InvalidOperationException("It is not given by its type.")
                )
        ));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => every.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => every.CreateParameterModel(parameter);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return attributes.OfType<IBindingSourceMetadata>().Any()
            ? every.CreatePropertyModel(property)
            : new PagePropertyModel(property, attributes) { PropertyName = property.Name };
    }

    public bool IsHandler(MethodInfo methodInfo) => every.IsHandler(methodInfo);
}
