namespace Blog.Hosting;

/// <summary>A value that is not allowed.</summary>
/// <param name="Sentence">Names key, value, what is allowed and where the value stands.</param>
internal sealed record SettingsFault(string Key, string Sentence);
