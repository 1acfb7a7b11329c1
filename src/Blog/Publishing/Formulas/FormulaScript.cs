namespace Blog.Publishing.Formulas;

/// <summary>The library that reads formulas. It comes from npm when the program is built, and is not there when npm was not.</summary>
internal static class FormulaScript
{
    private const string Temml = "temml.min.js";
    private const string Chemistry = "mhchem.min.js";

    public static bool IsThere => typeof(FormulaScript).Assembly.GetManifestResourceInfo(Temml) is not null;

    /// <returns>Scripts, to be run in this order.</returns>
    /// <exception cref="InvalidOperationException">They are not there.</exception>
    public static IEnumerable<string> Load() => [Read(Temml), Read(Chemistry)];

    private static string Read(string name)
    {
        using var stream =
            typeof(FormulaScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
