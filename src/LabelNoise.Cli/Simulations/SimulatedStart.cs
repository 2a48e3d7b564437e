using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A law of the weights at step 0.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Law">The law.</param>
internal sealed record SimulatedStart(string Name, InitialLaw Law)
{
    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<SimulatedStart> All { get; } =
    [
        new("ntk", InitialLaw.Ntk),
        new("box", BoxLaw.Isotropic),
        new("aligned-box", BoxLaw.Aligned),
    ];
}
