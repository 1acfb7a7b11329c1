namespace Blog.Hosting;

/// <summary>One value as a layer gives it.</summary>
/// <param name="Key">Segments joined by <c>:</c>; a list's item has its number as a segment.</param>
/// <param name="Value">An empty list is an empty value.</param>
internal sealed record SettingsEntry(string Key, string Value, SettingsSource Source);
