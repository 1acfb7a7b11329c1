namespace Blog.Admin;

/// <summary>What was typed into a field cannot be its value.</summary>
/// <param name="Field">As the form names it.</param>
/// <param name="Key">Of the sentence about it.</param>
public sealed record FieldFault(string Field, string Key);
