using System.Text.Json.Serialization;
using Blog.Content;
using Blog.Publishing.Drawings;

namespace Blog.Publishing;

/// <summary>
/// Writes JSON with code made at build time: reflection would have it compiled at every start. Bodies are read by
/// <see cref="BodyJson"/>, the rest by reflection, which leaves a property that a file does not have at its default.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(RenderedBody))]
[JsonSerializable(typeof(Drawing))]
[JsonSerializable(typeof(ServedMemory.Served))]
internal sealed partial class PublishingJsonContext : JsonSerializerContext;
