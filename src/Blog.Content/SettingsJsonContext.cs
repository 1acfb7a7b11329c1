using System.Text.Json.Serialization;

namespace Blog.Content;

/// <summary>Writes settings as JSON with code made at build time: reflection would have it compiled at every start.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(SiteSettings))]
internal sealed partial class SettingsJsonContext : JsonSerializerContext;
