using LabelNoise.Numerics;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables;

/// <summary>
/// Equations 33 to 42, and what follows Theorem 3.2, at every neuron and step since the watch began. Each number is the largest |left − right| that was met, rounding where the equation is true: for one step in
/// units of the neuron's length √(‖wᵢ‖² + a²) or its square, for sums in units of the sum of absolute values. Written with c = ηg, p = x·wᵢ, a = aᵢ(j) and a' = aᵢ(j + 1).
/// </summary>
/// <remarks>Every neuron is written out before each step: for short runs of narrow networks.</remarks>
internal struct StepIdentities : IStepObserver
{
    /// <summary>The share of ‖wᵢ‖² + aᵢ² up to which what a step adds to ‖wᵢ‖² − aᵢ² may be rounding, so that its sign says nothing.</summary>
    private const double Unsigned = 1e-13;

    private readonly Trajectory _trajectory;
    private readonly Neuron[] _neurons;
    private readonly double[] _input;
    private Matrix<double> _before;
    private double _scaled;

    /// <summary>Starts the watch at a trajectory's present step.</summary>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public StepIdentities(Trajectory trajectory)
    {
        _trajectory = trajectory;
        _input = new double[trajectory.Problem.Dimension];
        Matrix<double> start = trajectory.Weights();
        _before = start;
        _neurons = [.. Enumerable.Range(0, start.RowCount).Select(i => new Neuron(Norm(start, i)))];
        _scaled = double.NaN;
    }

    /// <summary>(33) and (34): wᵢ' = wᵢ − c·a·x, a' = a − c·p.</summary>
    public double Step { get; private set; }

    /// <summary>(35) to (37): ‖wᵢ'‖² = ‖wᵢ‖² − 2c·a·p + c²a²‖x‖², c·p = a − a', and the first with the second in it.</summary>
    public double SquaredNorm { get; private set; }

    /// <summary>What follows Theorem 3.2, with the factor η² that is not printed: c²p² = (a' − a)².</summary>
    public double Oscillation { get; private set; }

    /// <summary>The same as it is printed, without η².</summary>
    public double PrintedOscillation { get; private set; }

    /// <summary>(42): steps that add to ‖wᵢ‖² − a² although |p| ≥ |a|·‖x‖, or take from it although |p| &lt; |a|·‖x‖, but for rounding.</summary>
    public int WrongSigns { get; private set; }

    /// <summary>(38): ‖wᵢ(T)‖² by the sums of (a − a')a and of c²a²‖x‖².</summary>
    public readonly double Summed => Largest(n => (n.Norm - n.FirstNorm + (2 * n.Products) - n.Pushes, n.Norm + n.FirstNorm + (2 * n.AbsoluteProducts) + n.Pushes));

    /// <summary>(38) whose sums lack the last step.</summary>
    public readonly double SummedWithoutLast => Largest(n => (n.Norm - n.FirstNorm + (2 * (n.Products - n.LastProduct)) - (n.Pushes - n.LastPush), n.Norm + n.FirstNorm + (2 * n.AbsoluteProducts) + n.Pushes));

    /// <summary>(39): 2Σ(a − a')a = Σ(a² − 2aa' + a'²) + aᵢ(0)² − aᵢ(T)².</summary>
    public readonly double ByParts => Largest(n => ((2 * n.Products) - n.Expanded - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(39) with the outer weights at the two ends left out.</summary>
    public readonly double ByPartsWithoutEnds => Largest(n => ((2 * n.Products) - n.Expanded, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(40) with (a − a')² in the sum.</summary>
    public readonly double Collected => Largest(n => ((2 * n.Products) - n.Squares - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(40) as it is printed, with (a − a)² in the sum.</summary>
    public readonly double PrintedCollected => Largest(n => ((2 * n.Products) - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(41): ‖wᵢ(T)‖² = ‖wᵢ(0)‖² + η²ΣΔWᵢ − aᵢ(0)² + aᵢ(T)², and the display before it, with ‖wᵢ' − wᵢ‖² for c²a²‖x‖².</summary>
    public readonly double ByIncrements => Math.Max(
        Largest(n => (n.Norm - n.FirstNorm + n.Pulls - n.Pushes + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Pulls + n.Pushes)),
        Largest(n => (n.Norm - n.FirstNorm + n.Squares - n.Moves + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Squares + n.Moves)));

    /// <summary>(41) whose sum lacks the last step.</summary>
    public readonly double ByIncrementsWithoutLast =>
        Largest(n => (n.Norm - n.FirstNorm + (n.Pulls - n.LastPull) - (n.Pushes - n.LastPush) + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Pulls + n.Pushes));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The rule draws no sample.</exception>
    public bool Observe(in ObservedStep step)
    {
        if (step.Input.IsEmpty)
            throw new InvalidOperationException("Equations 33 to 42 are about steps that use one sample each; this rule uses none.");
        Look();
        step.Input.CopyTo(_input);
        _scaled = _trajectory.Problem.LearningRate * step.Residual;
        return true;
    }

    /// <summary>Looks at the state after the last step.</summary>
    public void Look()
    {
        Matrix<double> after = _trajectory.Weights();
        if (!double.IsNaN(_scaled))
        {
            double input = Dense.Dot(_input, _input);
            for (int i = 0; i < _neurons.Length; i++)
                Add(_neurons[i], _before.Row(i).ToArray(), after.Row(i).ToArray(), input);
        }

        _before = after;
        _scaled = double.NaN;
    }

    private void Add(Neuron neuron, double[] before, double[] after, double inputSquared)
    {
        (double a, double b, double c) = (before[0], after[0], _scaled);
        ReadOnlySpan<double> w = before.AsSpan(1);
        ReadOnlySpan<double> v = after.AsSpan(1);
        (double norm, double next, double p) = (Dense.Dot(w, w), Dense.Dot(v, v), Dense.Dot(_input, w));
        double push = c * a * c * a * inputSquared;
        double pull = c * p * c * p;
        (double missed, double moved) = (0, 0);
        for (int k = 0; k < w.Length; k++)
        {
            double change = v[k] - w[k];
            missed += Square(change + (c * a * _input[k]));
            moved += Square(change);
        }

        double cross = 2 * c * a * p;
        double square = norm + (a * a);
        double length = Math.Sqrt(square + push);
        Step = Max(Step, Math.Sqrt(missed) / length, Math.Abs(b - a + (c * p)) / length);
        SquaredNorm = Max(SquaredNorm, Math.Abs(next - norm + cross - push) / (square + push), Math.Abs((c * p) - a + b) / length);
        SquaredNorm = Max(SquaredNorm, Math.Abs(next - norm + (2 * (a - b) * a) - push) / (square + push));
        Oscillation = Math.Max(Oscillation, Math.Abs(pull - Square(b - a)) / (square + pull));
        double unscaled = pull / Square(_trajectory.Problem.LearningRate);
        PrintedOscillation = Math.Max(PrintedOscillation, Math.Abs(unscaled - Square(b - a)) / (square + unscaled));
        double added = Difference(w, v) - ((b - a) * (b + a));
        if (Math.Abs(added) > Unsigned * (norm + (a * a)) && added > 0 != Math.Abs(p) < Math.Abs(a) * Math.Sqrt(inputSquared))
            WrongSigns++;
        neuron.Add(a, b, next, pull, push, moved);
    }

    /// <summary>‖v‖² − ‖w‖², by (v − w)·(v + w), which keeps the digits of the change.</summary>
    private static double Difference(ReadOnlySpan<double> w, ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int k = 0; k < w.Length; k++)
            sum += (v[k] - w[k]) * (v[k] + w[k]);
        return sum;
    }

    private readonly double Largest(Func<Neuron, (double Difference, double Scale)> of) => _neurons.Max(n => of(n) is var (difference, scale) ? Math.Abs(difference) / scale : double.NaN);

    private static (double Outer, double Norm) Norm(Matrix<double> weights, int row)
    {
        double[] all = weights.Row(row).ToArray();
        return (all[0], Dense.Dot(all.AsSpan(1), all.AsSpan(1)));
    }

    private static double Max(double first, double second, double third = 0) => Math.Max(first, Math.Max(second, third));

    private static double Square(double x) => x * x;

    /// <summary>The sums of one neuron. Squares of outer weights are called so, as norms are.</summary>
    private sealed class Neuron((double Outer, double Norm) start)
    {
        public double FirstOuter { get; } = Square(start.Outer);

        public double FirstNorm { get; } = start.Norm;

        public double Outer { get; private set; } = Square(start.Outer);

        public double Norm { get; private set; } = start.Norm;

        /// <summary>Σ(a − a')a.</summary>
        public double Products { get; private set; }

        public double AbsoluteProducts { get; private set; }

        public double LastProduct { get; private set; }

        /// <summary>Σ(a² − 2aa' + a'²), term by term.</summary>
        public double Expanded { get; private set; }

        /// <summary>Σ(a − a')².</summary>
        public double Squares { get; private set; }

        /// <summary>Σc²p².</summary>
        public double Pulls { get; private set; }

        public double LastPull { get; private set; }

        /// <summary>Σc²a²‖x‖².</summary>
        public double Pushes { get; private set; }

        public double LastPush { get; private set; }

        /// <summary>Σ‖wᵢ' − wᵢ‖².</summary>
        public double Moves { get; private set; }

        public void Add(double a, double b, double norm, double pull, double push, double moved)
        {
            (LastProduct, LastPull, LastPush) = ((a - b) * a, pull, push);
            Products += LastProduct;
            AbsoluteProducts += Math.Abs(LastProduct);
            Expanded += (a * a) - (2 * a * b) + (b * b);
            Squares += Square(a - b);
            Pulls += pull;
            Pushes += push;
            Moves += moved;
            (Outer, Norm) = (Square(b), norm);
        }
    }
}
