using System.Net;
using System.Net.Sockets;

namespace Blog.Tests.Support;

/// <summary>Ports that nobody listened on a moment ago.</summary>
internal sealed record FrontPorts(int Secure, int Plain)
{
    public static FrontPorts Find()
    {
        using var one = Bound();
        using var two = Bound();
        return new FrontPorts(PortOf(one), PortOf(two));
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static int PortOf(Socket socket) =>
        (socket.LocalEndPoint as IPEndPoint)?.Port ?? throw new InvalidOperationException("The socket has no port.");
}
