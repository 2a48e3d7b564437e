using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>What is observed of both phases under label noise: a quantity at a step, or on average from a step on, and the step at which the neurons turn.</summary>
internal static class FlowTrials
{
    /// <summary>Looks of an average.</summary>
    private const int Looks = 16;

    /// <summary>Looks before the step that the law has for the hand-over.</summary>
    private const int LooksBefore = 128;

    /// <summary>Σ(‖wᵢ‖² − aᵢ²).</summary>
    public static Quantity Imbalance { get; } = new("imbalance", "‖W‖_F² − ‖a‖²", network => network.InnerNormSquared - network.OuterNormSquared);

    /// <summary>Σ⟨wᵢ, θ*⟩/Σ|⟨wᵢ, θ*⟩|.</summary>
    public static Quantity SignedShare { get; } = new("signed-share", "Σ⟨wᵢ, θ*⟩ over Σ|⟨wᵢ, θ*⟩|", SignedShareOf) { NeedsNeurons = true, NeedsTeacher = true };

    /// <summary>The steps in which the time τ = η²σ²t passes.</summary>
    /// <param name="problem">The problem; σ is above 0.</param>
    /// <param name="time">τ.</param>
    public static long Steps(Problem problem, double time) => (long)Math.Ceiling(time / Math.Pow(problem.LearningRate * problem.NoiseLevel, 2));

    /// <summary>A quantity at a step, and at the start.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="of">What is observed: a function of the value at the start and of that at the step.</param>
    public static Trial<double> At(UpdateRule rule, Problem problem, double step, Quantity quantity, Func<double, double, double> of)
    {
        long steps = (long)Math.Ceiling(step);
        return Trial.OfItsRuleAlone(Trial.Lasting<double>(steps, rule, problem, Program, keepsNeurons: quantity.NeedsNeurons));

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double start = quantity.Of(network);
            yield return TrialStep<double>.Advance(steps);
            yield return TrialStep<double>.Done(of(start, quantity.Of(network)));
        }
    }

    /// <summary>The average of a quantity over the time τ = 2 from a time on, divided by a number.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="time">τ at the first look.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="law">The number, of a network at its start.</param>
    /// <param name="pace">Steps of SGD in whose time the rule takes one.</param>
    public static Trial<double> Average(UpdateRule rule, Problem problem, double time, Quantity quantity, Func<Network, double> law, long pace = 1)
    {
        long first = Steps(problem, time) / pace;
        long every = Steps(problem, 2.0 / Looks) / pace;
        return Trial.OfItsRuleAlone(Trial.Lasting<double>(first + (Looks * every), rule, problem, Program, keepsNeurons: quantity.NeedsNeurons));

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double expected = law(network);
            yield return TrialStep<double>.Advance(first);
            double sum = 0;
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<double>.Advance(every);
                sum += quantity.Of(network);
            }

            yield return TrialStep<double>.Done(sum / Looks / expected);
        }
    }

    /// <summary>The step at which the median of 1 − |cos ∠(wᵢ, θ*)| is first seen at ½ or below; +∞ where that does not happen within twice the steps of <see cref="FlowLaws.HandOver"/>.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="pace">Steps of SGD in whose time the rule takes one.</param>
    /// <returns>The step, in steps of SGD.</returns>
    public static Trial<double> HandOver(UpdateRule rule, Problem problem, long pace = 1)
    {
        double law = FlowLaws.HandOver(problem) / pace;
        long every = (long)Math.Ceiling(law / LooksBefore);
        return Trial.OfItsRuleAlone(Trial.Lasting<double>((long)law, rule, problem, Program));

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            while (network.Step < 2 * law)
            {
                yield return TrialStep<double>.Advance(every);
                if (Quantity.MedianDefect.Of(network) <= 0.5)
                {
                    yield return TrialStep<double>.Done(pace * (network.Step - (every / 2.0)));
                    yield break;
                }
            }

            yield return TrialStep<double>.Done(double.PositiveInfinity);
        }
    }

    /// <summary>Whether all neurons are seen within |aᵢ|, ‖wᵢ‖ ≤ √η at once, at one of the looks up to a time.</summary>
    public static Trial<TrialOutcome> EntersBox(UpdateRule rule, Problem problem, double time)
    {
        long every = Steps(problem, 1.0 / 8);
        long last = Steps(problem, time);
        return Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(last, rule, problem, Program));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            double fewest = double.PositiveInfinity;
            while (network.Step < last && fewest > 0)
            {
                yield return TrialStep<TrialOutcome>.Advance(every);
                double beyond = Quantity.BeyondBox.Of(network);
                if (beyond == 0 && Quantity.MaxOuter.Of(network) > Math.Sqrt(problem.LearningRate))
                    beyond = 1;
                fewest = Math.Min(fewest, beyond);
            }

            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(fewest == 0, 1 + fewest));
        }
    }

    /// <summary>
    /// ‖Z − Z_flow‖_F/‖Z_flow‖_F at a time: how far all weights of a network are from where the flow takes the same start.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with fresh inputs.</param>
    /// <param name="time">τ.</param>
    public static Trial<double> DistanceFromFlow(UpdateRule rule, Problem problem, double time)
    {
        long steps = Steps(problem, time);
        return Trial.OfItsRuleAlone(Trial.Lasting<double>(steps, rule, problem, Program));

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            Matrix<double> start = network.Weights();
            yield return TrialStep<double>.Advance(steps);
            Matrix<double> flow = Followed(start, problem, time);
            yield return TrialStep<double>.Done((network.Weights() - flow).FrobeniusNorm() / flow.FrobeniusNorm());
        }
    }

    /// <summary>Whether ‖wᵢ‖² − aᵢ² of every neuron is at the hand-over below half of what it was at the start.</summary>
    public static Trial<TrialOutcome> EveryNeuronDiminishes(UpdateRule rule, Problem problem)
    {
        long steps = (long)Math.Ceiling(FlowLaws.HandOver(problem));
        return Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(steps, rule, problem, Program));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            double[] start = Imbalances(network);
            yield return TrialStep<TrialOutcome>.Advance(steps);
            int grown = start.Zip(Imbalances(network)).Count(pair => !(pair.Second < pair.First / 2));
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(grown == 0, grown == 0 ? 0 : 1 + grown));
        }

        static double[] Imbalances(Network network) => [.. network.Weights().EnumerateRows().Select(row => row.DotProduct(row) - (2 * row[0] * row[0]))];
    }

    /// <summary>Whether one neuron first shrinks and then turns: ‖wᵢ‖ is below 0.6 of its start with |cos ∠(wᵢ, θ*)| within 0.2 of its start at a first step, and |cos| at least 0.75 at a second. The neuron is the first; all have the same law.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="first">The first step.</param>
    /// <param name="second">The second, after the first.</param>
    public static Trial<TrialOutcome> ShrinksThenTurns(UpdateRule rule, Problem problem, double first, double second)
    {
        (long one, long two) = ((long)Math.Ceiling(first), (long)Math.Ceiling(second));
        return Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(two, rule, problem, Program));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            (Quantity norm, Quantity cosine) = (Quantity.NormOf(0), Quantity.CosineOf(0));
            (double length, double direction) = (norm.Of(network), Math.Abs(cosine.Of(network)));
            yield return TrialStep<TrialOutcome>.Advance(one);
            double shrunk = norm.Of(network) / length / 0.6;
            double turned = Math.Abs(Math.Abs(cosine.Of(network)) - direction) / 0.2;
            yield return TrialStep<TrialOutcome>.Advance(two - one);
            double aligned = 0.75 / Math.Abs(cosine.Of(network));
            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(Math.Max(shrunk, Math.Max(turned, aligned)), 1));
        }
    }

    /// <summary>Σ⟨wᵢ, θ*⟩/Σ|⟨wᵢ, θ*⟩|.</summary>
    private static double SignedShareOf(Network network)
    {
        Vector<double> along = network.Weights().Column(1);
        return along.Sum() / along.L1Norm();
    }

    /// <summary>Where the flow takes a start.</summary>
    private static Matrix<double> Followed(Matrix<double> start, Problem problem, double time)
    {
        double[] rows = start.ToRowMajorArray();
        InterpolatorFlow flow = new(problem.TeacherNorm, problem.Dimension, []);
        flow.Restore(rows);
        flow.Advance(rows, time);
        return Matrix<double>.Build.DenseOfRowMajor(start.RowCount, start.ColumnCount, rows);
    }
}
