using Blog.Widgets;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Hosting;

public sealed class ViewOverridesTests
{
    [Theory]
    [InlineData("/Overrides/Widgets/Search/Default.cshtml", true)]
    [InlineData("/Elsewhere/Widgets/Search/Default.cshtml", false)]
    public async Task A_view_in_the_folder_stands_for_the_one_at_its_path(string path, bool isShown)
    {
        await using var blog = await HostedBlog.StartAsync(services: services =>
            services
                .AddMvcCore()
                .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new OwnViews(path)))
        );
        var page = await blog.TextAsync("/no-such-page/");
        Assert.Equal(isShown, page.Contains("<p>mine in place 1</p>", StringComparison.Ordinal));
        Assert.Equal(!isShown, page.Contains("class=\"search-form\"", StringComparison.Ordinal));
    }

    /// <summary>What the build makes of a copied <c>.cshtml</c>.</summary>
    private sealed class OwnViews(string path) : ApplicationPart, IRazorCompiledItemProvider
    {
        public override string Name => "own";

        public IEnumerable<RazorCompiledItem> CompiledItems => [new Item(path)];
    }

    private sealed class Item(string path) : RazorCompiledItem
    {
        public override string Identifier => path;

        public override string Kind => "mvc.1.0.view";

        public override IReadOnlyList<object> Metadata => [];

        public override Type Type => typeof(OwnView);
    }

    private sealed class OwnView : RazorPage<WidgetView>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral($"<p>mine in place {Model.Place}</p>");
            return Task.CompletedTask;
        }
    }
}
