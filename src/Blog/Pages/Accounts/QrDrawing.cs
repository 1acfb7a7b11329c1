using System.Globalization;
using System.Text;
using QRCoder;

namespace Blog.Pages.Accounts;

/// <summary>A QR code as a drawing, made here: what it says never leaves this machine.</summary>
/// <param name="Size">Its side in units, the quiet zone of four units included.</param>
/// <param name="Path">The dark squares as the path of an SVG.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }
}
