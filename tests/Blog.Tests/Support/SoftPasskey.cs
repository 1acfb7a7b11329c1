using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>
/// A device that keeps one passkey (Web Authentication Level 3) and does what no honest one does: it counts no signatures, and
/// says what it is told to say.
/// </summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _user = "";

    public string Origin { get; set; } = "http://localhost";

    public string Domain { get; set; } = "localhost";

    public bool IsCrossOrigin { get; set; }

    public bool IsVerified { get; set; } = true;

    /// <summary>Answers a site that wants a new passkey.</summary>
    public string Create(string question)
    {
        using var asked = JsonDocument.Parse(question);
        _user = asked.RootElement.GetProperty("user").GetProperty("id").GetString() ?? "";
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        // COSE: an EC key (1: 2) for ES256 (3: -7) on P-256 (-1: 1) with x (-2) and y (-3).
        byte[] cose =
        [
            0xA5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            0x58,
            0x20,
            .. point.X ?? [],
            0x22,
            0x58,
            0x20,
            .. point.Y ?? [],
        ];
        byte[] data = [.. Data(HasKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation =
        [
            0xA3,
            0x63,
            .. "fmt"u8,
            0x64,
            .. "none"u8,
            0x67,
            .. "attStmt"u8,
            0xA0,
            0x68,
            .. "authData"u8,
            0x58,
            (byte)data.Length,
            .. data,
        ];
        var client = Client("webauthn.create", asked);
        return Credential(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["attestationObject"] = Base64Url.EncodeToString(attestation),
                ["transports"] = new List<string> { "internal" },
            }
        );
    }

    /// <summary>Answers a site that asks who it is.</summary>
    public string Sign(string question)
    {
        using var asked = JsonDocument.Parse(question);
        var client = Client("webauthn.get", asked);
        var data = Data(0);
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Credential(
            new()
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(client),
                ["authenticatorData"] = Base64Url.EncodeToString(data),
                ["signature"] = Base64Url.EncodeToString(signature),
                ["userHandle"] = _user,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(byte more)
    {
        var data = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(Domain)).CopyTo(data, 0);
        data[32] = (byte)(Present | (IsVerified ? Verified : 0) | more);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), 0);
        return data;
    }

    private byte[] Client(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object?>
            {
                ["type"] = type,
                ["challenge"] = asked.RootElement.GetProperty("challenge").GetString(),
                ["origin"] = Origin,
                ["crossOrigin"] = IsCrossOrigin,
            }
        );

    private string Credential(Dictionary<string, object> response) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["id"] = Base64Url.EncodeToString(_id),
                ["rawId"] = Base64Url.EncodeToString(_id),
                ["type"] = "public-key",
                ["authenticatorAttachment"] = "platform",
                ["clientExtensionResults"] = new Dictionary<string, object>(),
                ["response"] = response,
            }
        );
}
