namespace LabelNoise.Cli.Simulations;

/// <summary>A replicate under way.</summary>
internal interface ISimulated
{
    /// <summary>Carries out steps.</summary>
    void Advance(long steps);

    /// <summary>Looks at the present state.</summary>
    Look Observe();
}
