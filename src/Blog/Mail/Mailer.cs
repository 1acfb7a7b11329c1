using System.Threading.Channels;

namespace Blog.Mail;

/// <summary>Takes letters to be sent behind the request, so that nobody learns from the time it takes whether one was.</summary>
public sealed class Mailer(MailSettings settings)
{
    private const int MaxWaiting = 200;

    private readonly Channel<WaitingMail> _waiting = Channel.CreateBounded<WaitingMail>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );

    private volatile MailFailure? _lastFailure;

    /// <summary>How the last try failed; null: it did not, or there was none since the start.</summary>
    public MailFailure? LastFailure
    {
        get => _lastFailure;
        internal set => _lastFailure = value;
    }

    public bool IsOn => settings.Host.Length > 0;

    /// <summary>Ends when a letter waits.</summary>
    internal Task WaitAsync(CancellationToken ct) => _waiting.Reader.WaitToReadAsync(ct).AsTask();

    /// <summary>The letter that waits longest; null when none does.</summary>
    internal WaitingMail? Take() => _waiting.Reader.TryRead(out var mail) ? mail : null;

    /// <returns>False: mail is off, or too many wait already.</returns>
    public bool TrySend(Letter letter) => IsOn && _waiting.Writer.TryWrite(new WaitingMail(letter, Ended: null));

    /// <summary>Waits until the mail server took a letter or it was given up; there is nothing to wait for while mail is off.</summary>
    public async Task SendAsync(Letter letter, CancellationToken ct)
    {
        if (IsOn)
        {
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await _waiting.Writer.WriteAsync(new WaitingMail(letter, ended), ct);
            await ended.Task.WaitAsync(ct);
        }
    }
}
