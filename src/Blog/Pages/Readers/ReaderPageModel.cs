using System.Collections.Immutable;
using Blog.Content;
using Blog.Theming;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Blog.Pages.Readers;

/// <summary>What every reader's page has: the view that its layout shows. Reads the site and nothing of the request.</summary>
public abstract class ReaderPageModel : PageModel
{
    /// <summary>The route value that names what was asked for.</summary>
    public const string AddressKey = "address";

    private PageView? _view;

    /// <summary>Whether the page has found what it shows.</summary>
    public bool HasView => _view is not null;

    /// <exception cref="InvalidOperationException">The page has not answered yet.</exception>
    public PageView View
    {
        get => _view ?? throw new InvalidOperationException("The page has no view yet.");
        protected set => _view = value;
    }

    /// <summary>The origins whose frames a reader may ask for on the page; the content policy allows no other.</summary>
    public ImmutableArray<string> FrameHosts { get; protected set; } = [];

    /// <summary>Whether the page shows MathML and needs the stylesheet for it.</summary>
    public bool HasFormula { get; protected set; }

    /// <summary>Whether only those see it who may change it.</summary>
    public virtual bool IsPreview => false;

    protected static PageAddress AddressOf(string? address) => PageAddress.Parse("/" + address);
}
