namespace Blog.Content;

/// <summary>The kinds of value that flags tell apart.</summary>
public enum FlagShape
{
    Absent,
    Null,
    True,
    False,

    /// <summary>The number 0.</summary>
    Zero,

    /// <summary>Any other number.</summary>
    Number,

    Text,
    EmptyList,
    List,
    EmptyMap,
    Map,
}
