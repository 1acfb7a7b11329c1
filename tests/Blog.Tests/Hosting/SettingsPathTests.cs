using Blog.Hosting;

namespace Blog.Tests.Hosting;

public sealed class SettingsPathTests
{
    [Fact]
    public void Without_a_settings_file_paths_count_from_the_working_directory()
    {
        using var layers = new Layers();
        var settings = layers.Read();
        Assert.Null(settings.AppSettingsFile);
        Assert.Equal(Path.Join(layers.WorkingDirectory, "content"), settings.Content.Path);
        Assert.Equal(Path.Join(layers.WorkingDirectory, "data"), settings.Data.Path);
    }

    [Fact]
    public void Built_in_paths_count_from_the_folder_of_the_found_file()
    {
        using var layers = new Layers();
        layers.Folder.Write("program/appsettings.json", "{}");
        var settings = layers.Read();
        Assert.Equal(Path.Join(layers.ProgramFolder, "appsettings.json"), settings.AppSettingsFile);
        Assert.Equal(Path.Join(layers.ProgramFolder, "content"), settings.Content.Path);
    }

    [Fact]
    public void Snippets_lie_beside_the_content_unless_a_setting_says_where()
    {
        using var layers = new Layers().WithArgument("Content:Path", "blog/content");
        Assert.Equal(layers.Folder.At("work", "blog", "snippets"), layers.Read().Content.SnippetsPath);
        layers.WithArgument("Content:SnippetsPath", "mine");
        Assert.Equal(layers.Folder.At("work", "mine"), layers.Read().Content.SnippetsPath);
    }

    [Theory]
    [InlineData("content/mine", "Content:Path")]
    [InlineData("files/mine", "Content:StaticPath")]
    public void Snippets_do_not_lie_where_they_would_be_served(string snippets, string key)
    {
        using var layers = new Layers()
            .WithArgument("Content:Path", "content")
            .WithArgument("Content:StaticPath", "files")
            .WithArgument("Content:SnippetsPath", snippets);
        layers.Folder.Make(["work", .. snippets.Split('/')]);
        var fault = Assert.Throws<SettingsException>(() => layers.Read());
        Assert.Contains($"must not lie in {key}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_elsewhere_that_no_page_may_load_is_a_warning()
    {
        using var layers = new Layers().WithArgument("Site:Theme:CustomCss:0", "https://cdn.example/a.css");
        Assert.Contains("Site:Csp:Style", Assert.Single(Own()), StringComparison.Ordinal);
        layers.WithArgument("Site:Csp:Style:0", "https://cdn.example");
        Assert.Empty(Own());

        IEnumerable<string> Own() =>
            layers.Read().Warnings.Where(line => line.StartsWith("Site:Theme", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_counts_from_where_its_layer_stands()
    {
        using var layers = new Layers();
        layers.Folder.Write(
            "program/appsettings.json",
            """{ "Content": { "Path": "file" }, "Data": { "Path": "d" } }"""
        );
        Assert.Equal(layers.Folder.At("program", "file"), layers.Read().Content.Path);

        layers.Folder.Write("program/d/settings.json", """{ "Content": { "Path": "../saved/" } }""");
        Assert.Equal(layers.Folder.At("program", "saved"), layers.Read().Content.Path);

        layers.WithEnvironment("Content__Path", "environment");
        Assert.Equal(layers.Folder.At("work", "environment"), layers.Read().Content.Path);

        layers.WithArgument("Content:Path", "../argument");
        Assert.Equal(layers.Folder.At("argument"), layers.Read().Content.Path);

        layers.WithArgument("content:path", "/full");
        Assert.Equal("/full", layers.Read().Content.Path);
    }

    [Fact]
    public void The_file_of_the_working_directory_is_found_first_then_the_checkouts_then_the_programs()
    {
        using var layers = new Layers();
        layers.Folder.Write("checkout/Blog.sln", "");
        var program = layers.Folder.Write("checkout/src/Blog/bin/Debug/net10.0/appsettings.json", "{}");
        layers.ProgramFolder = Path.GetDirectoryName(program) + "/";
        Assert.Equal(program, layers.Read().AppSettingsFile);

        var checkout = layers.Folder.Write("checkout/appsettings.json", "{}");
        Assert.Equal(checkout, layers.Read().AppSettingsFile);

        layers.WithAppSettings("{}");
        Assert.Equal(layers.AppSettings, layers.Read().AppSettingsFile);
    }

    [Fact]
    public void A_published_program_inside_a_checkout_reads_its_own_file()
    {
        using var layers = new Layers();
        layers.Folder.Write("checkout/Blog.sln", "");
        layers.Folder.Write("checkout/appsettings.json", "{}");
        var own = layers.Folder.Write("checkout/artifacts/appsettings.json", "{}");
        layers.ProgramFolder = layers.Folder.At("checkout", "artifacts");
        Assert.Equal(own, layers.Read().AppSettingsFile);
    }

    [Fact]
    public void The_static_folder_is_the_one_beside_the_content_folder_else_the_one_in_it_else_none()
    {
        using var layers = new Layers();
        Assert.Empty(layers.Read().Content.StaticPath);

        var inside = layers.Folder.Make("work", "content", "static");
        Assert.Equal(inside, layers.Read().Content.StaticPath);

        var beside = layers.Folder.Make("work", "static");
        Assert.Equal(beside, layers.Read().Content.StaticPath);

        layers.WithArgument("Content:StaticPath", "public");
        Assert.Equal(layers.Folder.At("work", "public"), layers.Read().Content.StaticPath);
    }

    [Theory]
    [InlineData("content/data")]
    [InlineData("content")]
    [InlineData("static/a/b")]
    public void A_data_folder_that_would_be_served_stops_the_start(string data)
    {
        using var layers = new Layers().WithArgument("Data:Path", data).WithArgument("Content:StaticPath", "static");
        Assert.Contains("but must not lie in Content:", layers.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_content_folder_in_the_data_folder_stops_the_start()
    {
        using var layers = new Layers().WithArgument("Content:Path", "data/content");
        Assert.Equal(
            $"Content:Path is '{layers.Folder.At("work", "data", "content")}', but must not lie in Data:Path, "
                + $"which is '{layers.Folder.At("work", "data")}' (command line).",
            layers.Fault()
        );
    }

    [Fact]
    public void A_link_does_not_hide_where_the_data_folder_lies()
    {
        using var layers = new Layers();
        layers.Folder.Make("work", "content");
        Directory.CreateSymbolicLink(layers.Folder.At("link"), layers.Folder.At("work", "content"));
        layers.WithArgument("Data:Path", "../link/data");
        Assert.Contains("but must not lie in Content:Path", layers.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_name_only_begins_alike_is_another_one()
    {
        using var layers = new Layers().WithArgument("Data:Path", "content-data");
        Assert.Equal(layers.Folder.At("work", "content-data"), layers.Read().Data.Path);
    }
}
