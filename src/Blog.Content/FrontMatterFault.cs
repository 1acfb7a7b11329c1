namespace Blog.Content;

/// <summary>Front matter that cannot be read at all; becomes a problem of the file. Never leaves the reader.</summary>
internal sealed class FrontMatterFault(string code, int line, int column, string message) : Exception(message)
{
    public string Code { get; } = code;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
