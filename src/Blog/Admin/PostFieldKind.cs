namespace Blog.Admin;

/// <summary>How a field of a post's form is shown, and what is typed into it.</summary>
public enum PostFieldKind
{
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A date as somebody writes it, with its zone.</summary>
    Moment,

    Number,

    /// <summary>Nothing written, <c>draft</c> or <c>published</c>.</summary>
    State,

    /// <summary>Nothing written, <c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>Nothing written, <c>left</c>, <c>right</c> or <c>false</c>.</summary>
    Side,

    /// <summary>Nothing written, <c>always</c>, <c>local</c> or <c>never</c>.</summary>
    Lists,

    /// <summary>Where a picture shows: nothing written, or names joined by commas; a dash for nowhere.</summary>
    Places,

    /// <summary>Names, with commas between them or one on each line.</summary>
    List,
}
