namespace LabelNoise.Cli.Parsing;

/// <summary>An option or argument that can say what it accepts, as it completes "… is accepted".</summary>
internal interface IAccepting
{
    /// <summary>What is accepted.</summary>
    string Accepted { get; }
}
