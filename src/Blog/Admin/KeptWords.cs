using System.Collections.Immutable;

namespace Blog.Admin;

/// <summary>What was typed into a form and not saved, as it is offered back.</summary>
/// <param name="Base">SHA-256 of the bytes that the form was filled from, in hexadecimal digits.</param>
/// <param name="Fields">By name.</param>
public sealed record KeptWords(
    long Id,
    KeptTextKind Kind,
    string Base,
    ImmutableDictionary<string, string> Fields,
    DateTimeOffset At
);
