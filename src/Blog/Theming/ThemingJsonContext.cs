using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Blog.Theming;

/// <summary>JSON for search engines, with code made at build time: reflection would have it compiled at every start.</summary>
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class ThemingJsonContext : JsonSerializerContext;
