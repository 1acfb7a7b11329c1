using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blog.Comments;

/// <summary>A person's comments as a file for them: JSON in UTF-8.</summary>
public static class CommentsFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IReadOnlyList<ExportedComment> comments) => JsonSerializer.Serialize(comments, Form);
}
