namespace Blog.Content;

/// <summary>What a scalar means (content-contract.md M8).</summary>
public enum ScalarKind
{
    Text,
    Null,
    True,
    False,
    Integer,
    Float,
}
