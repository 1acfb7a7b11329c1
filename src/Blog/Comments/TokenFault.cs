namespace Blog.Comments;

/// <summary>Why a form's token is not good.</summary>
public enum TokenFault
{
    /// <summary>It was made up, or for another page.</summary>
    Wrong,

    /// <summary>The form came back faster than a person reads it.</summary>
    TooYoung,

    TooOld,
}
