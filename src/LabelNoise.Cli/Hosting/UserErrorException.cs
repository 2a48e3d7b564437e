namespace LabelNoise.Cli.Hosting;

/// <summary>Arguments that cannot be used; the message is the one line that the user sees.</summary>
internal sealed class UserErrorException : Exception
{
    /// <summary>Creates the error.</summary>
    public UserErrorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with the one that the library gave.</summary>
    public UserErrorException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The message of the runtime's error as the end of a sentence of ours, without the runtime's names.</summary>
    public static string Reason(Exception error) => error.Message.Split(" (Parameter", 2)[0].TrimEnd('.');

    /// <summary>Creates an error without a message.</summary>
    public UserErrorException()
    {
    }
}
