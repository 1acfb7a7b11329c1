using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Blog.Hosting;

/// <summary>
/// Gives a view its model and what it asks for by <c>@inject</c>. Does what the framework's own does, which compiles two
/// functions for each view that is shown for the first time: a start waits for all those of its first page.
/// </summary>
internal sealed class ViewActivator(
    IModelMetadataProvider metadata,
    IUrlHelperFactory urls,
    IJsonHelper json,
    DiagnosticSource diagnostics,
    HtmlEncoder encoder,
    IModelExpressionProvider expressions
) : IRazorPageActivator
{
    private readonly RazorPageActivator _usual = new(metadata, urls, json, diagnostics, encoder, expressions);
    private readonly ConcurrentDictionary<Type, Parts> _ofView = new();

    public void Activate(IRazorPage page, ViewContext context)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(context);

        if (page is not RazorPageBase)
        {
            // A Razor Page comes wrapped, and only the framework knows its model.
            _usual.Activate(page, context);
            return;
        }

        var parts = _ofView.GetOrAdd(page.GetType(), PartsOf);
        context.ViewData = parts.Model.Of(context, metadata);
        foreach (var part in parts.Asked)
        {
            part.Set(page, context);
        }
    }

    private Parts PartsOf(Type view) =>
        new(
            ModelOf(view.GetRuntimeProperty("Model")?.PropertyType ?? typeof(object)),
            [.. view.GetRuntimeProperties().Where(IsAsked).Select(PartOf)]
        );

    private static bool IsAsked(PropertyInfo property) =>
        property.IsDefined(typeof(RazorInjectAttribute)) && property.SetMethod is { IsStatic: false };

    private static Model ModelOf(Type model) =>
        model == typeof(object)
            ? new Model<object>()
            : (Model?)Activator.CreateInstance(typeof(Model<>).MakeGenericType(model)) ?? new Model<object>();

    private Part PartOf(PropertyInfo property) =>
        (Part?)
            Activator.CreateInstance(
                typeof(Part<,>).MakeGenericType(property.DeclaringType ?? typeof(object), property.PropertyType),
                property.SetMethod,
                ValueOf(property.PropertyType)
            )
        ?? throw new InvalidOperationException($"{property.Name} cannot be set.");

    private Func<ViewContext, object> ValueOf(Type type)
    {
        if (typeof(ViewDataDictionary).IsAssignableFrom(type))
        {
            return context => context.ViewData;
        }

        if (type == typeof(IUrlHelper))
        {
            return urls.GetUrlHelper;
        }

        object? shared =
            type == typeof(IJsonHelper) ? json
            : type == typeof(DiagnosticSource) ? diagnostics
            : type == typeof(HtmlEncoder) ? encoder
            : type == typeof(IModelExpressionProvider) ? expressions
            : null;
        return shared is null ? context => ServiceOf(type, context) : _ => shared;
    }

    private static object ServiceOf(Type type, ViewContext context)
    {
        var service = context.HttpContext.RequestServices.GetRequiredService(type);
        (service as IViewContextAware)?.Contextualize(context);
        return service;
    }

    /// <param name="Asked">The properties that the view has filled.</param>
    private sealed record Parts(Model Model, Part[] Asked);

    private abstract class Model
    {
        public abstract ViewDataDictionary Of(ViewContext context, IModelMetadataProvider metadata);
    }

    private sealed class Model<TModel> : Model
    {
        public override ViewDataDictionary Of(ViewContext context, IModelMetadataProvider metadata) =>
            context.ViewData switch
            {
                null => new ViewDataDictionary<TModel>(metadata, context.ModelState),
                ViewDataDictionary<TModel> fitting => fitting,
                var other => new ViewDataDictionary<TModel>(other),
            };
    }

    private abstract class Part
    {
        public abstract void Set(object view, ViewContext context);
    }

    private sealed class Part<TView, TValue>(MethodInfo set, Func<ViewContext, object> value) : Part
        where TView : class
    {
        private readonly Action<TView, TValue> _set = set.CreateDelegate<Action<TView, TValue>>();

        public override void Set(object view, ViewContext context) => _set((TView)view, (TValue)value(context));
    }
}
