using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4: every neuron leaves the lazy regime by step T₁, or is outside it at step T₁.</summary>
internal static class EscapeTrials
{
    /// <summary>Looks per T₁ in the beginning.</summary>
    private const long LooksPerHorizon = 4096;

    /// <summary>Groups of neurons that are looked at before the others; more make the early looks dearer, fewer the first look at all.</summary>
    private const int Scouts = 64;

    /// <summary>T₁ over the step by which the last neuron has left, typically.</summary>
    private const long ExitsPerHorizon = 256;

    /// <summary>"By T₁": each neuron was outside at some step ≤ T₁ (what the proof shows). The run ends when the last one has left.</summary>
    public static Trial<TrialOutcome> ByHorizon(UpdateRule rule, Problem problem) => Trial.WithAccount<TrialOutcome>(Exit(problem), rule, problem, UntilAllHaveLeft, longestSteps: problem.EscapeHorizon);

    /// <summary>The same by another step than T₁.</summary>
    internal static Trial<TrialOutcome> ByStep(UpdateRule rule, Problem problem, long horizon) =>
        Trial.WithAccount<TrialOutcome>(Math.Min(horizon, Exit(problem)), rule, problem, (network, note) => UntilAllHaveLeft(network, horizon, note), longestSteps: horizon);

    /// <summary>The program of a replicate of <see cref="ByHorizon"/>.</summary>
    internal static IEnumerable<TrialStep<TrialOutcome>> UntilAllHaveLeft(Network network, Action<string>? note = null) =>
        UntilAllHaveLeft(network, network.Problem.EscapeHorizon, note);

    private static IEnumerable<TrialStep<TrialOutcome>> UntilAllHaveLeft(Network network, long horizon, Action<string>? note)
    {
        ExitWatch watch = new(network, Scouts);
        while (watch.Remaining > 0 && network.Step < horizon)
        {
            yield return TrialStep<TrialOutcome>.Advance(NextLook(network.Step, horizon));
            watch.Look();
        }

        watch.LookAtAll();
        note?.Invoke(watch.Remaining == 0
            ? FormattableString.Invariant($"neuron {watch.LastNeuron}, a last one, was seen outside at step {watch.Report.LastExit} of {horizon}")
            : FormattableString.Invariant($"never seen outside up to step {network.Step} of {horizon}: {watch.Remaining} of {network.Problem.Width} neurons; {Nearest(network)}"));
        yield return TrialStep<TrialOutcome>.Done(watch.Report.LastExit is { } last
            ? new TrialOutcome(true, (double)last / horizon)
            : new TrialOutcome(false, 1 + watch.Remaining));
    }

    /// <summary>"At T₁": each neuron is outside at step T₁ (what the statement says).</summary>
    public static Trial<TrialOutcome> AtHorizon(UpdateRule rule, Problem problem)
    {
        return Trial.WithAccount<TrialOutcome>(problem.EscapeHorizon, rule, problem, Program);

        static IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<TrialOutcome>.Advance(network.Problem.EscapeHorizon);
            int inside = LazyRegime.CountInside(network);
            note?.Invoke(FormattableString.Invariant($"inside at step {network.Step} = T₁: {inside} of {network.Problem.Width} neurons; {Nearest(network)}"));
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(inside == 0, inside == 0 ? 0 : 1 + inside));
        }
    }

    /// <summary>What the proof ends with: at T₁ each neuron is shorter than at step 0 by more than 1/√m.</summary>
    public static Trial<TrialOutcome> ShorterAtHorizon(UpdateRule rule, Problem problem)
    {
        return Trial.WithAccount<TrialOutcome>(problem.EscapeHorizon, rule, problem, Program);

        static IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<TrialOutcome>.Advance(network.Problem.EscapeHorizon);
            (int neuron, double change) = WorstNeuron.Of(network, (start, now) => Dense.Norm(now[1..]) - Dense.Norm(start[1..]));
            double radius = network.Problem.LazyRadius;
            note?.Invoke(FormattableString.Invariant($"least by neuron {neuron}, ‖wᵢ(T₁)‖ − ‖wᵢ(0)‖ = {change:G6}, 1/√m = {radius:G6}"));
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(change < -radius, change < 0 ? radius / -change : double.PositiveInfinity));
        }
    }

    /// <summary>The last neuron has left at a share of T₁ between two numbers.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="least">The least share, above 0.</param>
    /// <param name="most">The largest, below 1.</param>
    public static Trial<TrialOutcome> LastExit(UpdateRule rule, Problem problem, double least, double most) => new MappedTrial<double, TrialOutcome>(
        ExitStep(rule, problem, 1),
        step => TrialOutcome.AtMost(Math.Max(least * problem.EscapeHorizon / step, step / (most * problem.EscapeHorizon)), 1));

    /// <summary>The opposite: no neuron was seen outside at any look up to step T₁.</summary>
    public static Trial<TrialOutcome> StaysLazy(UpdateRule rule, Problem problem)
    {
        return Trial.WithAccount<TrialOutcome>(problem.EscapeHorizon, rule, problem, Program);

        static IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            long horizon = network.Problem.EscapeHorizon;
            double radius = network.Problem.LazyRadius;
            double displacement = 0;
            while (network.Step < horizon && displacement <= radius)
            {
                yield return TrialStep<TrialOutcome>.Advance(Math.Min(Math.Max(1, horizon / LooksPerHorizon), horizon - network.Step));
                displacement = NeuronExtremes.Of(network).Displacement;
            }

            note?.Invoke(Farthest(network));
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(displacement <= radius, displacement / radius));
        }
    }

    /// <summary>1 where some neuron was never seen outside up to T₁, 0 otherwise: the event whose probability the theorem bounds.</summary>
    public static Trial<double> Failure(UpdateRule rule, Problem problem) =>
        new MappedTrial<TrialOutcome, double>(ByHorizon(rule, problem), outcome => outcome.Occurred ? 0 : 1) { TypicalSteps = Exit(problem) };

    /// <summary>
    /// The step by which a share of the neurons has been seen outside, looked at every thirty-second part of the steps taken; +∞ where that does
    /// not happen up to T₁.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with σ above 0.</param>
    /// <param name="share">The share, in (0, 1]: ½ for the typical neuron, 1 for the last.</param>
    public static Trial<double> ExitStep(UpdateRule rule, Problem problem, double share) =>
        Trial.Lasting(Exit(problem), rule, problem, network => ExitProgram.UntilShareHasLeft(network, share, problem.EscapeHorizon), longestSteps: problem.EscapeHorizon);

    private static string Nearest(Network network)
    {
        (int neuron, double minus) = WorstNeuron.Of(network, (start, now) => -Dense.Distance(start[1..], now[1..]));
        return FormattableString.Invariant($"nearest to its start is neuron {neuron}, ‖wᵢ − wᵢ(0)‖ = {-minus:G6}, radius {network.Problem.LazyRadius:G6}");
    }

    private static string Farthest(Network network)
    {
        (int neuron, double distance) = WorstNeuron.Of(network, (start, now) => Dense.Distance(start[1..], now[1..]));
        return FormattableString.Invariant($"farthest from its start at step {network.Step} is neuron {neuron}, ‖wᵢ − wᵢ(0)‖ = {distance:G6}, radius {network.Problem.LazyRadius:G6}");
    }

    private static long Exit(Problem problem) => Math.Max(1, problem.EscapeHorizon / ExitsPerHorizon);

    /// <summary>Steps to the next look: an eighth of those taken, so that the step of the last exit is known to an eighth.</summary>
    private static long NextLook(long step, long horizon) => Math.Min(Math.Max(Math.Max(1, horizon / LooksPerHorizon), step / 8), horizon - step);
}
