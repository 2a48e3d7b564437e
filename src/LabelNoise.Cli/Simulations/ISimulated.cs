namespace LabelNoise.Cli.Simulations;

/// <summary>Replicates under way, side by side.</summary>
internal interface ISimulated
{
    /// <summary>Carries out steps of each.</summary>
    void Advance(long steps);

    /// <summary>Looks at the present state of one.</summary>
    Look Observe(int which);
}
