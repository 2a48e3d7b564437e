namespace LabelNoise.Cli.Hosting;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Done; every verdict is the catalogue's, nothing differs from a baseline, and rules that were compared are alike.</summary>
    public const int Success = 0;

    /// <summary>
    /// Some verdict is not the catalogue's, a run differs from its baseline, rules are not shown to be alike, a document is out of date, or a census
    /// has more failures than promised.
    /// </summary>
    public const int Difference = 1;

    /// <summary>The arguments cannot be used, or what they name: a file that cannot be read or written, a rule that throws; or the output cannot be written.</summary>
    public const int BadArguments = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells expect. Commands return it whichever signal stopped them; the process tells them apart.</summary>
    public const int Cancelled = 130;

    /// <summary>Stopped by SIGHUP, as when the terminal closes: 128 + SIGHUP.</summary>
    public const int HungUp = 129;

    /// <summary>Stopped by SIGTERM: 128 + SIGTERM.</summary>
    public const int Terminated = 143;
}
