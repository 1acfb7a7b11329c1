using System.Text.Json.Serialization;
using Blog.Admin;

namespace Blog.Hosting;

/// <summary>An arrival on its way to the command that asked.</summary>
[JsonSerializable(typeof(Arrival))]
internal sealed partial class ArrivalJson : JsonSerializerContext;
