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

    /// <summary>Creates an error without a message.</summary>
    public UserErrorException()
    {
    }
}
