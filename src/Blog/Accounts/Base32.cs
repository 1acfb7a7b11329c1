namespace Blog.Accounts;

/// <summary>RFC 4648, section 6, in which apps take their key.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    /// <param name="text">In upper case; what is no letter of the alphabet is passed over.</param>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsOfLetter / 8);
        var bits = 0;
        var held = 0;
        foreach (var value in text.Select(letter => Alphabet.IndexOf(letter)).Where(value => value >= 0))
        {
            held = ((held << BitsOfLetter) | value) & 0xFFFF;
            bits += BitsOfLetter;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
            }
        }

        return [.. bytes];
    }
}
