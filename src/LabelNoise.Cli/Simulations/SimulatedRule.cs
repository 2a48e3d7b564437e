using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A dynamics that can be simulated, and what applies to it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Rule">The update rule; null for the oscillation process, which is none.</param>
/// <param name="HasNoise">Whether the label-noise level enters.</param>
internal sealed record SimulatedRule(string Name, UpdateRule? Rule, bool HasNoise)
{
    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<SimulatedRule> All { get; } =
    [
        new("label-noise-sgd", UpdateRule.LabelNoiseSgd, HasNoise: true),
        new("gradient-descent", UpdateRule.GradientDescent, HasNoise: false),
        new("oscillation", null, HasNoise: false),
    ];

    /// <summary>Whether the inputs enter: the oscillation process follows the population gradient.</summary>
    public bool HasInputs => Rule is not null;

    /// <summary>What can be observed of it.</summary>
    public IReadOnlyList<Observable> Observables => Rule is null ? [Observable.MeanSquaredNorm] : Observable.All;
}
