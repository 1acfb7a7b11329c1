namespace Blog.Admin;

/// <summary>A key that a form has no field for: it stays as it is.</summary>
/// <param name="Value">As it stands in the file.</param>
/// <param name="Line">From 1.</param>
public sealed record KeptKey(string Key, string Value, int Line);
