using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>What is simulated, for how long, and what is looked at when.</summary>
internal sealed record SimulationSetting
{
    /// <summary>The dynamics.</summary>
    public required SimulatedRule Rule { get; init; }

    /// <summary>The problem.</summary>
    public required Problem Problem { get; init; }

    /// <summary>The law of the weights at step 0.</summary>
    public required SimulatedStart Start { get; init; }

    /// <summary>The last step.</summary>
    public required long Steps { get; init; }

    /// <summary>Steps between looks.</summary>
    public required long Every { get; init; }

    /// <summary>Independent runs.</summary>
    public required int Replicates { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What is looked at.</summary>
    public required IReadOnlyList<Quantity> Observables { get; init; }

    /// <summary>The number of looks: at step 0, every so many steps, and at the last.</summary>
    public long Looks => LooksOf(Steps, Every);

    /// <summary>Whether exits from the lazy regime are reported.</summary>
    public bool ReportsExits => Observables.Contains(Quantity.Inside);

    /// <summary>Where no neuron is looked at, nor moved by itself, the Gram matrix alone serves, at any width.</summary>
    public Engine Engine => MovesNeurons || Observables.Any(o => o.NeedsNeurons) ? Engine.Reduced : Engine.GramOnly;

    /// <summary>Whether the rule moves every neuron by itself.</summary>
    public bool MovesNeurons => Rule.Rule?.Motion == Motion.NeuronByNeuron;

    /// <summary>The setting in the field's symbols; numbers that do not enter the dynamics are left out.</summary>
    public string Description => string.Concat(
        FormattableString.Invariant($"m = {Problem.Width}, d = {Problem.Dimension}, η = {Problem.LearningRate:G4}"),
        Rule.HasNoise ? FormattableString.Invariant($", σ = {Problem.NoiseLevel:G4}") : string.Empty,
        FormattableString.Invariant($", ‖θ*‖ = {Problem.TeacherNorm:G4}"),
        Problem.Inputs is InputLaw.Fresh && Rule.Rule?.DrawsSample != true ? ", Σ̂ = I" : $", {Problem.Inputs}");

    /// <summary>The number of looks in a run.</summary>
    public static long LooksOf(long steps, long every) => (steps / every) + 1 + (steps % every == 0 ? 0 : 1);

    /// <summary>The step of a look.</summary>
    public long StepOf(long look) => look >= Looks - 1 ? Steps : look * Every;
}
