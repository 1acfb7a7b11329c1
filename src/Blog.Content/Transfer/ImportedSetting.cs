namespace Blog.Content.Transfer;

/// <summary>A setting of ours that a foreign configuration means.</summary>
/// <param name="Key">Segments joined by <c>:</c>; a list's item has its number as a segment.</param>
/// <param name="Value">As on the command line; an empty list is empty.</param>
/// <param name="ForeignKey">The key it comes from; empty where the foreign program's default is written out.</param>
/// <param name="File">Of that key; empty likewise.</param>
/// <param name="Line">From 1; 0 likewise.</param>
public sealed record ImportedSetting(string Key, string Value, string ForeignKey = "", string File = "", int Line = 0)
{
    /// <summary>Nobody wrote it: the foreign program does so by itself.</summary>
    public bool IsDefault => File.Length == 0;

    public string Place => IsDefault ? "Hugo's default" : string.Create(null, $"{File}:{Line}");
}
