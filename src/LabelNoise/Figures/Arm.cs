using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Figures;

/// <summary>One of the dynamics that a figure shows.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Rule">The update rule.</param>
/// <param name="Problem">The problem.</param>
internal sealed record Arm(string Name, UpdateRule Rule, Problem Problem)
{
    /// <summary>The law of the initial weights.</summary>
    public InitialLaw Law { get; init; } = InitialLaw.Ntk;
}
