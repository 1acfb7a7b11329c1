using System.Net;
using System.Net.Sockets;

namespace Blog.Tests.Support;

/// <summary>Ports that nobody listened on a moment ago, and that the system gives to nobody who asks for any.</summary>
internal sealed record FrontPorts(int Secure, int Plain)
{
    /// <summary>Below those that outgoing connections get.</summary>
    private const int Least = 20_000;

    private const int Most = 32_000;

    public static FrontPorts Find()
    {
        using var one = Bind();
        using var two = Bind();
        return new FrontPorts(PortOf(one), PortOf(two));
    }

    /// <summary>Holds a port on which nobody listens: who connects to it is refused, until it is disposed of.</summary>
    public static Socket Bind()
    {
        while (true)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, Random.Shared.Next(Least, Most)));
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
        }
    }

    public static int PortOf(Socket socket) =>
        (socket.LocalEndPoint as IPEndPoint)?.Port ?? throw new InvalidOperationException("The socket has no port.");
}
