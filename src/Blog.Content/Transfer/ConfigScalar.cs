namespace Blog.Content.Transfer;

/// <summary>A single value. Numbers keep their spelling; booleans are <c>true</c> and <c>false</c>, null is empty.</summary>
internal sealed record ConfigScalar(string Text, ScalarKind Kind, string File, int Line) : ConfigNode(File, Line)
{
    /// <summary>Whether a template would take the value for true.</summary>
    public bool IsTruthy =>
        Kind switch
        {
            ScalarKind.True => true,
            ScalarKind.False or ScalarKind.Null => false,
            ScalarKind.Integer or ScalarKind.Float => YamlScalars.NumberOf(Text) != 0,
            _ => Text.Length > 0,
        };
}
