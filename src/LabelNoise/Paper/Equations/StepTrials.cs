using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>Equations 3 and 13 to 16, read off how rules move all rows (aᵢ, wᵢ) at each of a few steps.</summary>
internal static class StepTrials
{
    /// <summary>What a row may differ by, relative to the largest entry: some roundings of a sum over all neurons.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>The same of a gradient that is read off a step, which is some thousand times smaller than the rows.</summary>
    private const double GradientTolerance = 1e-8;

    private const int Steps = 8;

    /// <summary>(15) and (16): W' = W − η·g·a·xᵀ and a' = a − η·g·W·x, with g = f(θ; x) − θ*·x − ε and ε = ±σ.</summary>
    public static Trial<TrialOutcome> Steps1516(IReadOnlyList<UpdateRule> rules, Problem problem) =>
        EachStep(rules, problem, Tolerance, (move, eta) => Difference(move.After, move.Before - (eta * Gradient(move)), Largest(move.Before)));

    /// <summary>(13) and (14): (z(t) − z(t + 1))/η is the gradient of ½|f − y − ε|² by central differences, which of a quadratic function of each entry are exact.</summary>
    public static Trial<TrialOutcome> Gradients1314(IReadOnlyList<UpdateRule> rules, Problem problem) =>
        EachStep(rules, problem, GradientTolerance, (move, eta) => Difference((move.Before - move.After) / eta, Differences(move), Largest(Gradient(move))));

    /// <summary>(3) read literally, θ' = θ − ηg·x.</summary>
    public static Trial<TrialOutcome> ThetaAlone(IReadOnlyList<UpdateRule> rules, Problem problem) =>
        EachStep(rules, problem, Tolerance, (move, eta) => Difference(move, move.ThetaBefore - (eta * move.Residual * move.X)));

    /// <summary>The step of θ that (15) and (16) make, θ' = θ − ηg·(‖a‖²I + WᵀW)x + η²g²f·x.</summary>
    public static Trial<TrialOutcome> ThetaOfWeights(IReadOnlyList<UpdateRule> rules, Problem problem) =>
        EachStep(rules, problem, Tolerance, (move, eta) =>
        {
            double c = eta * move.Residual;
            Matrix<double> inner = Inner(move.Before);
            Vector<double> outer = move.Before.Column(0);
            Vector<double> pulled = (outer.DotProduct(outer) * move.X) + inner.TransposeThisAndMultiply(inner * move.X);
            return Difference(move, move.ThetaBefore - (c * pulled) + (c * c * move.Prediction(move.Before) * move.X));
        });

    private static Trial<TrialOutcome> EachStep(IReadOnlyList<UpdateRule> rules, Problem problem, double tolerance, Func<Move, double, double> difference)
    {
        return Trial.OneByOne(seed => TrialOutcome.AtMost((from rule in rules from engine in new[] { Engine.Explicit, Engine.Reduced } select Worst(rule, engine, seed)).Max(), tolerance));

        double Worst(UpdateRule rule, Engine engine, ReplicateSeed seed)
        {
            Trajectory trajectory = rule.Start(problem, seed, engine: engine);
            double worst = 0;
            for (int step = 0; step < Steps; step++)
                worst = Math.Max(worst, difference(Move.Of(trajectory), problem.LearningRate));
            return worst;
        }
    }

    /// <summary>The printed gradient, a row for each neuron: g·(x·wᵢ), then g·aᵢ·x.</summary>
    private static Matrix<double> Gradient(Move move)
    {
        Matrix<double> gradient = Matrix<double>.Build.Dense(move.Before.RowCount, move.Before.ColumnCount);
        for (int i = 0; i < gradient.RowCount; i++)
        {
            for (int k = 1; k < gradient.ColumnCount; k++)
            {
                gradient[i, 0] += move.Residual * move.Input[k - 1] * move.Before[i, k];
                gradient[i, k] = move.Residual * move.Before[i, 0] * move.Input[k - 1];
            }
        }

        return gradient;
    }

    private static Matrix<double> Differences(Move move)
    {
        Matrix<double> weights = move.Before.Clone();
        return Matrix<double>.Build.Dense(weights.RowCount, weights.ColumnCount, (i, k) =>
        {
            double at = weights[i, k];
            double above = Loss(at + 1);
            double below = Loss(at - 1);
            weights[i, k] = at;
            return (above - below) / 2;

            double Loss(double value)
            {
                weights[i, k] = value;
                double error = move.Prediction(weights) - move.Label;
                return error * error / 2;
            }
        });
    }

    private static double Difference(Matrix<double> left, Matrix<double> right, double scale) => Largest(left - right) / scale;

    private static double Difference(Move move, Vector<double> expected) =>
        (Theta(move.After) - expected).AbsoluteMaximum() / Math.Max(move.ThetaBefore.AbsoluteMaximum(), Largest(move.Before));

    private static Vector<double> Theta(Matrix<double> weights) => Inner(weights).TransposeThisAndMultiply(weights.Column(0));

    private static Matrix<double> Inner(Matrix<double> weights) => weights.SubMatrix(0, weights.RowCount, 1, weights.ColumnCount - 1);

    private static double Largest(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);

    /// <summary>One step: [a | W] before and after, the input and the noisy label.</summary>
    private sealed record Move(Matrix<double> Before, Matrix<double> After, double[] Input, double Label)
    {
        /// <summary>g = f − y − ε.</summary>
        public double Residual => Prediction(Before) - Label;

        /// <summary>x.</summary>
        public Vector<double> X => Vector<double>.Build.Dense(Input);

        /// <summary>θ = Wᵀa before the step.</summary>
        public Vector<double> ThetaBefore => Theta(Before);

        /// <summary>Takes a step.</summary>
        public static Move Of(Trajectory trajectory)
        {
            Matrix<double> before = trajectory.Weights();
            Recorder recorder = new() { Input = [] };
            trajectory.Advance(1, ref recorder);
            return new Move(before, trajectory.Weights(), recorder.Input, Dense.Dot(trajectory.TeacherVector, recorder.Input) + recorder.LabelNoise);
        }

        /// <summary>f = Σaᵢ(wᵢ·x).</summary>
        public double Prediction(Matrix<double> weights)
        {
            double sum = 0;
            for (int i = 0; i < weights.RowCount; i++)
            {
                for (int k = 1; k < weights.ColumnCount; k++)
                    sum += weights[i, 0] * weights[i, k] * Input[k - 1];
            }

            return sum;
        }
    }

    private struct Recorder : IStepObserver
    {
        public double[] Input { get; set; }

        public double LabelNoise { get; private set; }

        public bool Observe(in ObservedStep step)
        {
            (Input, LabelNoise) = (step.Input.ToArray(), step.LabelNoise);
            return true;
        }
    }
}
