namespace Blog.Content;

/// <summary>Reads a switch of a page, such as <c>toc</c>, as it was written (content-contract.md 3).</summary>
/// <param name="isStrict">The words true, false, yes, no, on and off in quotes mean their booleans.</param>
internal sealed class FlagReader(bool isStrict, FrontMatterKeys keys, KeyProblems problems)
{
    public FlagValue Read(string key)
    {
        switch (keys.TakeParam(key)?.Value)
        {
            case null:
                return FlagValue.Absent;
            case FrontMatterList list:
                return new FlagValue(list.Items.IsEmpty ? FlagShape.EmptyList : FlagShape.List);
            case FrontMatterMap map:
                return new FlagValue(map.Entries.IsEmpty ? FlagShape.EmptyMap : FlagShape.Map);
            case FrontMatterScalar scalar:
                return scalar.Kind switch
                {
                    ScalarKind.Null => new FlagValue(FlagShape.Null),
                    ScalarKind.True => new FlagValue(FlagShape.True),
                    ScalarKind.False => new FlagValue(FlagShape.False),
                    ScalarKind.Integer or ScalarKind.Float => new FlagValue(
                        YamlScalars.NumberOf(scalar.Text) == 0 ? FlagShape.Zero : FlagShape.Number
                    ),
                    _ => ReadText(key, scalar),
                };
            default:
                return FlagValue.Absent;
        }
    }

    private FlagValue ReadText(string key, FrontMatterScalar scalar)
    {
        bool? meant = scalar.Text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        };
        var isSide = key == "sidebar" && scalar.Text is "left" or "right";
        if (meant is not null && scalar.IsQuoted)
        {
            problems.Report(
                "flag-quoted",
                Severity.Info,
                scalar,
                $"{key}: \"{Problem.Quote(scalar.Text)}\" is text"
                    + (isStrict ? ", read as its boolean" : ", and any text counts as said")
                    + ". Write it without quotes."
            );
        }
        else if (scalar.Text.Length > 0 && !isSide)
        {
            var allowed = key == "sidebar" ? "left, right or false" : "true or false";
            problems.Report(
                "flag-value",
                scalar,
                $"{key}: '{Problem.Quote(scalar.Text)}' is not {allowed}. Write one of them."
            );
        }

        return isStrict && meant is { } boolean
            ? new FlagValue(boolean ? FlagShape.True : FlagShape.False)
            : new FlagValue(FlagShape.Text, scalar.Text);
    }
}
