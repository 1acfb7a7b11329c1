using System.Text.Json.Serialization;

namespace Blog.Backup;

/// <summary>How a manifest is written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(RestorePlan))]
internal sealed partial class BackupJson : JsonSerializerContext;
