using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>Equation 32: how far θ gets while the model is in the lazy regime and every |aᵢ| is at most m^(−1/4).</summary>
internal static class ThetaTrials
{
    /// <summary>Steps between looks.</summary>
    private const int Interval = 8;

    /// <summary>‖θ(t)‖ ≤ ‖θ(0)‖ + m^(1/4) at every look, as printed.</summary>
    public static Trial<TrialOutcome> AsPrinted(Problem problem) => WhileLazy(problem, (_, _) => 0);

    /// <summary>The same with ‖W(0)ᵀ(a(t) − a(0))‖ on the right.</summary>
    public static Trial<TrialOutcome> WithOuterMotion(Problem problem) => WhileLazy(problem, (start, now) =>
    {
        Vector<double> moved = now.Column(0) - start.Column(0);
        return start.SubMatrix(0, start.RowCount, 1, start.ColumnCount - 1).TransposeThisAndMultiply(moved).L2Norm();
    });

    private static Trial<TrialOutcome> WhileLazy(Problem problem, Func<Matrix<double>, Matrix<double>, double> outerMotion)
    {
        return Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(BoundTrials.LazySteps(problem), UpdateRule.LabelNoiseSgd, problem, Program));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            Matrix<double> start = network.Weights();
            double initial = Dense.Norm(network.Theta);
            double largest = 0;
            while (network.Step < problem.EscapeHorizon && IsAssumed(NeuronExtremes.Of(network)))
            {
                double bound = initial + (1 / problem.OuterWeightBound) + outerMotion(start, network.Weights());
                largest = Math.Max(largest, Dense.Norm(network.Theta) / bound);
                yield return TrialStep<TrialOutcome>.Advance(Interval);
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(largest, 1));
        }

        bool IsAssumed(NeuronExtremes neurons) => neurons.Displacement <= problem.LazyRadius && neurons.OuterWeight <= problem.OuterWeightBound;
    }
}
