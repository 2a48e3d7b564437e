using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Comparisons;

/// <summary>
/// A number that a replicate has, and by which two rules are compared. +∞ is larger than every number, and equal to itself. Quantities at a
/// step are +∞ where the network has diverged by then, that is where Σ‖wᵢ‖² is no longer a finite number.
/// </summary>
public sealed class ComparedQuantity
{
    private ComparedQuantity(string name, Func<Network, IEnumerable<TrialStep<double>>> program)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Program) = (name, Guard.NotNull(program));
    }

    /// <summary>What it is, in a few words.</summary>
    public string Name { get; }

    /// <summary>Whether it refers to the direction of θ*, which θ* = 0 does not have.</summary>
    public bool NeedsTeacher { get; private init; }

    /// <summary>Whether it looks at single neurons; otherwise any width serves.</summary>
    internal bool NeedsNeurons { get; private init; } = true;

    /// <summary>The program of a replicate.</summary>
    internal Func<Network, IEnumerable<TrialStep<double>>> Program { get; }

    /// <summary>
    /// The step by which a share of the neurons has been seen outside the lazy regime, looked at every thirty-second part of the steps taken;
    /// +∞ where that does not happen in time. A diverged neuron never counts as one that has left (<see cref="LazyRegime"/>).
    /// </summary>
    /// <param name="share">The share, in (0, 1]: ½ for the typical neuron, 1 for the last.</param>
    /// <param name="horizon">The last step to look at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static ComparedQuantity ExitStep(double share, long horizon)
    {
        if (!(share is > 0 and <= 1))
            throw Guard.OutOfRange(nameof(share), share, "share must be greater than 0 and at most 1.");
        _ = Guard.AtLeast(horizon, 1L);
        return new ComparedQuantity(
            FormattableString.Invariant($"step by which {share:0.##%} of the neurons have left the lazy regime"),
            network => ExitProgram.UntilShareHasLeft(network, share, horizon));
    }

    /// <summary>A quantity at a step; NaN counts as +∞.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="step">The step, at least 0.</param>
    /// <exception cref="ArgumentNullException">The quantity is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public static ComparedQuantity At(Quantity quantity, long step)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        _ = Guard.AtLeast(step, 0L);
        return new ComparedQuantity(FormattableString.Invariant($"{quantity.Meaning} at step {step}"), Program) { NeedsTeacher = quantity.NeedsTeacher, NeedsNeurons = quantity.NeedsNeurons };

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            yield return TrialStep<double>.Advance(step);
            yield return TrialStep<double>.Done(double.IsFinite(network.InnerNormSquared) ? quantity.Of(network) : double.PositiveInfinity);
        }
    }

    /// <summary>Any number that a program comes to, which looks at its network, says how many steps to take, and looks again; NaN counts as +∞.</summary>
    /// <param name="name">What it is, in a few words.</param>
    /// <param name="program">The program; see <see cref="Trial.SideBySide{T}"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    internal static ComparedQuantity Of(string name, Func<Network, IEnumerable<TrialStep<double>>> program) => new(name, program);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
