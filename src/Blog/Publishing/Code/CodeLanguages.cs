using System.Collections.Frozen;

namespace Blog.Publishing.Code;

/// <summary>Which grammar colours a language, by the names that authors of Hugo blogs write; capitals make no difference.</summary>
public static class CodeLanguages
{
    private static readonly FrozenDictionary<string, string> Scopes = new Dictionary<string, string>
    {
        ["source.asp.vb.net"] = "vb vb.net vbnet visualbasic",
        ["source.batchfile"] = "bat batch cmd dosbatch winbatch",
        ["source.c"] = "c h",
        ["source.clojure"] = "clojure clj edn",
        ["source.coffee"] = "coffeescript coffee coffee-script",
        ["source.cpp"] = "c++ cpp cc cxx hpp h++ arduino",
        ["source.cs"] = "c# cs csharp csx",
        ["source.css"] = "css",
        ["source.css.less"] = "less",
        ["source.css.scss"] = "scss sass",
        ["source.cuda-cpp"] = "cuda cu",
        ["source.dart"] = "dart",
        ["source.diff"] = "diff patch udiff",
        ["source.dockerfile"] = "dockerfile docker containerfile",
        ["source.fsharp"] = "f# fs fsharp fsx",
        ["source.go"] = "go golang",
        ["source.groovy"] = "groovy gradle jenkinsfile",
        ["source.hlsl"] = "hlsl",
        ["source.ignore"] = "gitignore ignore",
        ["source.ini"] = "ini toml cfg conf dosini properties java-properties editorconfig systemd desktop",
        ["source.java"] = "java",
        ["source.js"] = "js javascript mjs cjs node",
        ["source.js.jsx"] = "jsx react",
        ["source.json"] = "json webmanifest geojson",
        ["source.json.comments"] = "jsonc json5",
        ["source.julia"] = "julia jl",
        ["source.lua"] = "lua",
        ["source.makefile"] = "make makefile mf",
        ["source.objc"] = "objective-c objectivec objc obj-c",
        ["source.objcpp"] = "objective-c++ objectivec++ objc++",
        ["source.pascal"] = "pascal pas delphi objectpascal",
        ["source.perl"] = "perl pl",
        ["source.perl.6"] = "raku perl6",
        ["source.php"] = "php php3 php4 php5",
        ["source.powershell"] = "powershell posh ps1 psm1 pwsh",
        ["source.python"] = "python py python3 py3 sage",
        ["source.r"] = "r rlang splus",
        ["source.ruby"] = "ruby rb",
        ["source.rust"] = "rust rs",
        ["source.shaderlab"] = "shaderlab",
        ["source.shell"] = "bash sh shell zsh ksh shellscript shell-session console bash-session terminal",
        ["source.sql"] = "sql mysql postgres postgresql pgsql plpgsql sqlite sqlite3 tsql t-sql",
        ["source.swift"] = "swift",
        ["source.ts"] = "ts typescript",
        ["source.tsx"] = "tsx",
        ["source.typst"] = "typst typ",
        ["source.x86asm"] = "asm nasm x86asm assembly",
        ["source.yaml"] = "yaml yml docker-compose",
        ["text.bibtex"] = "bibtex bib",
        ["text.html.basic"] = "html htm xhtml vue svelte go-html-template gohtml",
        ["text.html.cshtml"] = "razor cshtml",
        ["text.html.handlebars"] = "handlebars hbs",
        ["text.html.markdown"] = "markdown md mkd",
        ["text.pug"] = "pug jade",
        ["text.tex.latex"] = "latex tex",
        ["text.xml"] = "xml svg rss xsd plist csproj",
        ["text.xml.xsl"] = "xsl xslt",
    }
        .SelectMany(entry => entry.Value.Split(' ').Select(name => (name, entry.Key)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all grammars that are used.</summary>
    public static IEnumerable<string> AllScopes => Scopes.Values.Distinct(StringComparer.Ordinal);

    /// <summary>The name of the grammar; null for a language that stays plain.</summary>
    public static string? Find(string language) => Scopes.GetValueOrDefault(language);
}
