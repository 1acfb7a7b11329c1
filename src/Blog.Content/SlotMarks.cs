using System.Globalization;

namespace Blog.Content;

/// <summary>
/// How the slots of a body are marked in its HTML and its text: a number between two characters that are none. The renderer
/// takes these characters out of what an author wrote, so each mark is its own.
/// </summary>
internal static class SlotMarks
{
    public const char Open = '\uFDD1';
    public const char Close = '\uFDD2';

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Open}{number}{Close}");

    /// <summary>A text without anything that could be a mark; every position stays.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAny(Open, Close) < 0 ? text : text.Replace(Open, '\uFFFD').Replace(Close, '\uFFFD');
}
