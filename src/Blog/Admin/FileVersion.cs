using Blog.History;

namespace Blog.Admin;

/// <summary>A version of a file.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="By">What made it; null: someone on the disk.</param>
/// <param name="IsNow">Whether it lies on the disk.</param>
public sealed record FileVersion(string Hash, FileAct? By, bool IsNow);
