using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Phase II: Lemma 3.4 (alignment) and Lemma 3.5 (convergence) under full-batch rules started in the box |aᵢ|, ‖wᵢ‖ ≤ √η.</summary>
internal static class PhaseTwoTrials
{
    /// <summary>T₂ as printed: ln(1/η)/‖θ*‖ steps, rounded up.</summary>
    public static long PrintedAlignmentTime(Problem problem) => (long)Math.Ceiling(-Math.Log(problem.LearningRate) / problem.TeacherNorm);

    /// <summary>T₂ as amended: ln(1/η)/(η‖θ*‖) steps, the printed value in the time of the gradient flow, rounded up.</summary>
    public static long AmendedAlignmentTime(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) / (problem.LearningRate * problem.TeacherNorm));

    /// <summary>T₃ − T₂ = ln(1/η)/(η‖θ*‖²) steps, rounded up (Lemma 3.5).</summary>
    public static long ConvergenceTime(Problem problem) =>
        (long)Math.Ceiling(-Math.Log(problem.LearningRate) / (problem.LearningRate * problem.TeacherNorm * problem.TeacherNorm));

    /// <summary>Lemma 3.4 for every neuron: |cos ∠(wᵢ, θ*)| ≥ 1 − K·√η·ln(1/η) after a number of steps.</summary>
    public static Trial<TrialOutcome> EveryNeuronAligned(UpdateRule rule, Problem problem, long steps, double constant) =>
        After(rule, problem, BoxLaw.Isotropic, steps, network =>
            TrialOutcome.AtMost(NeuronRows.LargestDefect(network, 0), constant * AlignmentScale(problem)), network => LargestDefect(network, 0));

    /// <summary>Lemma 3.4 for the typical neuron: more than half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − K·√η·ln(1/η).</summary>
    public static Trial<TrialOutcome> TypicalNeuronAligned(UpdateRule rule, Problem problem, long steps, double constant) =>
        After(rule, problem, BoxLaw.Isotropic, steps, network => TrialOutcome.AtMost(NeuronRows.MedianDefect(network), constant * AlignmentScale(problem)), network =>
            FormattableString.Invariant($"median of 1 − |cos ∠(wᵢ, θ*)| = {NeuronRows.MedianDefect(network):G6}"));

    /// <summary>The median over neurons of 1 − |cos ∠(wᵢ, θ*)| after a number of steps.</summary>
    public static Trial<double> TypicalDefect(UpdateRule rule, Problem problem, long steps) =>
        After(rule, problem, BoxLaw.Isotropic, steps, NeuronRows.MedianDefect);

    /// <summary>‖θ − θ*‖ after T₃ − T₂ steps from perfectly aligned neurons.</summary>
    public static Trial<double> FinalDistance(UpdateRule rule, Problem problem) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), Distance);

    /// <summary>Lemma 3.5, first conclusion: ‖θ − θ*‖ ≤ K·η·ln(1/η) after T₃ − T₂ steps from perfectly aligned neurons.</summary>
    public static Trial<TrialOutcome> Converged(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network => TrialOutcome.AtMost(Distance(network), constant * ConvergenceScale(problem)), DistanceText);

    /// <summary>Lemma 3.5, second conclusion: |cos ∠(wᵢ, θ*)| ≥ 1 − K·η·ln(1/η) for every neuron with ‖wᵢ‖ ≥ √η, of which there must be one.</summary>
    public static Trial<TrialOutcome> LargeNeuronsAligned(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network => TrialOutcome.AtMost(WorstLargeNeuron(network), constant * ConvergenceScale(problem)), LargeDefectText);

    /// <summary>Lemma 3.5, both conclusions at once.</summary>
    public static Trial<TrialOutcome> ConvergedAndAligned(UpdateRule rule, Problem problem, double constant) =>
        After(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), network =>
            TrialOutcome.AtMost(Math.Max(Distance(network), WorstLargeNeuron(network)), constant * ConvergenceScale(problem)), network => $"{DistanceText(network)}; {LargeDefectText(network)}");

    /// <summary>
    /// At least half of the neurons aligned, counted, at widths and horizons where no state can be followed to the end: the run ends as soon as
    /// the outcome is decided whatever the steps that are left do, in exact arithmetic.
    /// </summary>
    public static Trial<TrialOutcome> HalfAligned(UpdateRule rule, Problem problem, long steps, double constant)
    {
        double bound = constant * AlignmentScale(problem);
        return Decided(rule, problem, BoxLaw.Isotropic, steps, bound, (network, motion) =>
        {
            TurnBounds turns = new(motion.Turn, bound, 0);
            network.VisitAll(ref turns);
            double half = network.Neurons / 2.0;
            if (turns.SurelyAligned >= half)
                return TrialOutcome.AtLeast(turns.SurelyAligned, half);
            return turns.PossiblyAligned < half ? TrialOutcome.AtLeast(turns.PossiblyAligned, half) : null;
        });
    }

    /// <summary>The trial of <see cref="ConvergedAndAligned"/> in the same way; it ends early only where both conclusions hold, or nothing moves any more.</summary>
    public static Trial<TrialOutcome> ConvergedAndAlignedSurely(UpdateRule rule, Problem problem, double constant)
    {
        double bound = constant * ConvergenceScale(problem);
        return Decided(rule, problem, BoxLaw.Aligned, ConvergenceTime(problem), bound, (network, motion) =>
        {
            TurnBounds turns = new(motion.Turn, bound, Math.Sqrt(problem.LearningRate));
            network.VisitAll(ref turns);
            double worst = turns.SurelyLarge == 0 ? double.PositiveInfinity : Math.Max(motion.Distance, turns.WorstOfLarge);
            return worst <= bound || motion.Turn == 0 ? TrialOutcome.AtMost(worst, bound) : null;
        });
    }

    /// <summary>Whether θ is nearer to θ* than 0 is after a number of steps from the box of Lemma 3.4.</summary>
    internal static Trial<TrialOutcome> Approached(UpdateRule rule, Problem problem, long steps) =>
        After(rule, problem, BoxLaw.Isotropic, steps, network => TrialOutcome.AtMost(Distance(network), problem.TeacherNorm));

    /// <summary>Looks once the steps that are left turn a neuron by no more than half of the angle that a bound on 1 − |cos| allows, and again whenever that has fallen to a quarter.</summary>
    private static Trial<TrialOutcome> Decided(
        UpdateRule rule, Problem problem, InitialLaw law, long steps, double bound, Func<Network, RemainingMotion, TrialOutcome?> look)
    {
        const long Between = 1 << 20;
        bool bounded = rule.IsGradientDescent;
        return Trial.WithAccount<TrialOutcome>(steps, rule, problem, Program, law);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            double tolerance = Math.Acos(Math.Clamp(1 - bound, -1, 1)) / 2;
            for (long left = steps; ;)
            {
                RemainingMotion motion = bounded || left == 0
                    ? RemainingMotion.Of(network, left)
                    : new RemainingMotion(double.PositiveInfinity, double.PositiveInfinity);
                if (left == 0 || motion.Turn <= tolerance)
                {
                    // A state that is not a number decides nothing, even where no step is left.
                    if ((look(network, motion) ?? Undecided(left)) is { } outcome)
                    {
                        note?.Invoke(FormattableString.Invariant($"decided at step {network.Step} of {steps}, when no neuron could turn by more than {motion.Turn:G6} any more: {DistanceText(network)}; {LargestDefect(network, 0)}; bound {bound:G6}"));
                        yield return TrialStep<TrialOutcome>.Done(outcome);
                        yield break;
                    }

                    tolerance = motion.Turn / 4;
                }

                long some = bounded ? Math.Min(left, Between) : left;
                yield return TrialStep<TrialOutcome>.Advance(some);
                left -= some;
            }
        }
    }

    private static TrialOutcome? Undecided(long left) => left == 0 ? new TrialOutcome(false, double.PositiveInfinity) : null;

    private static Trial<T> After<T>(UpdateRule rule, Problem problem, InitialLaw law, long steps, Func<Network, T> look, Func<Network, string>? account = null)
    {
        return Trial.WithAccount<T>(steps, rule, problem, Program, law);

        IEnumerable<TrialStep<T>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<T>.Advance(steps);
            T outcome = look(network);
            if (account is not null)
                note?.Invoke(Of(network, outcome));
            yield return TrialStep<T>.Done(outcome);
        }

        string Of(Network network, T outcome) => FormattableString.Invariant($"{account!(network)} at step {network.Step}");
    }

    private static string DistanceText(Network network) => FormattableString.Invariant($"‖θ − θ*‖ = {Distance(network):G6}");

    private static string LargeDefectText(Network network) => LargestDefect(network, Math.Sqrt(network.Problem.LearningRate));

    private static string LargestDefect(Network network, double leastNorm)
    {
        (int neuron, double defect) = WorstNeuron.Of(network, (_, now) =>
        {
            double norm = Dense.Norm(now[1..]);
            return norm < leastNorm ? double.NegativeInfinity : norm > 0 ? 1 - (Math.Abs(now[1]) / norm) : 1;
        });
        return neuron < 0
            ? FormattableString.Invariant($"no neuron has ‖wᵢ‖ ≥ {leastNorm:G6}")
            : FormattableString.Invariant($"largest 1 − |cos ∠(wᵢ, θ*)| = {defect:G6} of neuron {neuron}");
    }

    /// <summary>‖θ − θ*‖; +∞ for a network that overflowed.</summary>
    private static double Distance(Network network)
    {
        double distance = Dense.Distance(network.Theta, network.TeacherVector);
        return double.IsNaN(distance) ? double.PositiveInfinity : distance;
    }

    private static double WorstLargeNeuron(Network network) => NeuronRows.LargestDefect(network, Math.Sqrt(network.Problem.LearningRate));

    /// <summary>√η·ln(1/η), the rate of equation 8.</summary>
    private static double AlignmentScale(Problem problem) => -Math.Sqrt(problem.LearningRate) * Math.Log(problem.LearningRate);

    /// <summary>η·ln(1/η), the rate of equation 9.</summary>
    private static double ConvergenceScale(Problem problem) => -problem.LearningRate * Math.Log(problem.LearningRate);
}
