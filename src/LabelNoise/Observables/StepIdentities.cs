using LabelNoise.Numerics;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables;

/// <summary>
/// Equations 33 to 42, and what follows Theorem 3.2, at every neuron and step since the watch began. Each number encloses the largest |left − right| that was met, rounding of the run where the equation is true: for one
/// step in units of the neuron's length √(‖wᵢ‖² + a²) or its square, for sums in units of the sum of absolute values. Written with c = ηg, p = x·wᵢ, a = aᵢ(j) and a' = aᵢ(j + 1).
/// </summary>
/// <remarks>The states that the run computes are taken as they are, every digit of them. Every neuron is written out before each step: for short runs of narrow networks.</remarks>
internal struct StepIdentities : IStepObserver
{
    /// <summary>The share of ‖wᵢ‖² + aᵢ² up to which what a step adds to ‖wᵢ‖² − aᵢ² may be rounding, so that its sign says nothing.</summary>
    private const double Unsigned = 1e-13;

    private readonly Trajectory _trajectory;
    private readonly Neuron[] _neurons;
    private readonly double[] _input;
    private Matrix<double> _before;
    private Enclosure? _scaled;
    private int _wrong;
    private int _open;

    /// <summary>Starts the watch at a trajectory's present step.</summary>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public StepIdentities(Trajectory trajectory)
    {
        _trajectory = trajectory;
        _input = new double[trajectory.Problem.Dimension];
        Matrix<double> start = trajectory.Weights();
        _before = start;
        _neurons = [.. Enumerable.Range(0, start.RowCount).Select(i => new Neuron(Norm(start, i)))];
    }

    /// <summary>(33) and (34): wᵢ' = wᵢ − c·a·x, a' = a − c·p.</summary>
    public Enclosure Step { get; private set; }

    /// <summary>(35) to (37): ‖wᵢ'‖² = ‖wᵢ‖² − 2c·a·p + c²a²‖x‖², c·p = a − a', and the first with the second in it.</summary>
    public Enclosure SquaredNorm { get; private set; }

    /// <summary>What follows Theorem 3.2, with the factor η² that is not printed: c²p² = (a' − a)².</summary>
    public Enclosure Oscillation { get; private set; }

    /// <summary>The same as it is printed, without η².</summary>
    public Enclosure PrintedOscillation { get; private set; }

    /// <summary>(42): steps that add to ‖wᵢ‖² − a² although |p| ≥ |a|·‖x‖, or take from it although |p| &lt; |a|·‖x‖, but for rounding: from those that do so for certain to those that may.</summary>
    public readonly Enclosure WrongSigns => new(_wrong, _wrong + _open);

    /// <summary>(38): ‖wᵢ(T)‖² by the sums of (a − a')a and of c²a²‖x‖².</summary>
    public readonly Enclosure Summed => Largest(n => (n.Norm - n.FirstNorm + (2 * n.Products) - n.Pushes, n.Norm + n.FirstNorm + (2 * n.AbsoluteProducts) + n.Pushes));

    /// <summary>(38) whose sums lack the last step.</summary>
    public readonly Enclosure SummedWithoutLast => Largest(n => (n.Norm - n.FirstNorm + (2 * (n.Products - n.LastProduct)) - (n.Pushes - n.LastPush), n.Norm + n.FirstNorm + (2 * n.AbsoluteProducts) + n.Pushes));

    /// <summary>(39): 2Σ(a − a')a = Σ(a² − 2aa' + a'²) + aᵢ(0)² − aᵢ(T)².</summary>
    public readonly Enclosure ByParts => Largest(n => ((2 * n.Products) - n.Expanded - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(39) with the outer weights at the two ends left out.</summary>
    public readonly Enclosure ByPartsWithoutEnds => Largest(n => ((2 * n.Products) - n.Expanded, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(40) with (a − a')² in the sum.</summary>
    public readonly Enclosure Collected => Largest(n => ((2 * n.Products) - n.Squares - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(40) as it is printed, with (a − a)² in the sum.</summary>
    public readonly Enclosure PrintedCollected => Largest(n => ((2 * n.Products) - n.FirstOuter + n.Outer, (2 * n.AbsoluteProducts) + n.Squares + n.FirstOuter + n.Outer));

    /// <summary>(41): ‖wᵢ(T)‖² = ‖wᵢ(0)‖² + η²ΣΔWᵢ − aᵢ(0)² + aᵢ(T)², and the display before it, with ‖wᵢ' − wᵢ‖² for c²a²‖x‖².</summary>
    public readonly Enclosure ByIncrements => Enclosure.Max(
        Largest(n => (n.Norm - n.FirstNorm + n.Pulls - n.Pushes + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Pulls + n.Pushes)),
        Largest(n => (n.Norm - n.FirstNorm + n.Squares - n.Moves + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Squares + n.Moves)));

    /// <summary>(41) whose sum lacks the last step.</summary>
    public readonly Enclosure ByIncrementsWithoutLast =>
        Largest(n => (n.Norm - n.FirstNorm + (n.Pulls - n.LastPull) - (n.Pushes - n.LastPush) + n.FirstOuter - n.Outer, n.Norm + n.FirstNorm + n.Pulls + n.Pushes));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The rule draws no sample.</exception>
    public bool Observe(in ObservedStep step)
    {
        if (step.Input.IsEmpty)
            throw new InvalidOperationException("Equations 33 to 42 are about steps that use one sample each; this rule uses none.");
        Look();
        step.Input.CopyTo(_input);
        _scaled = (Enclosure)_trajectory.Problem.LearningRate * step.Residual;
        return true;
    }

    /// <summary>Looks at the state after the last step.</summary>
    public void Look()
    {
        Matrix<double> after = _trajectory.Weights();
        if (_scaled is { } scaled)
        {
            Enclosure input = Product(_input, _input);
            for (int i = 0; i < _neurons.Length; i++)
                Add(_neurons[i], _before.Row(i).ToArray(), after.Row(i).ToArray(), scaled, input);
        }

        _before = after;
        _scaled = null;
    }

    private void Add(Neuron neuron, double[] before, double[] after, Enclosure c, Enclosure inputSquared)
    {
        (Enclosure a, Enclosure b) = (before[0], after[0]);
        ReadOnlySpan<double> w = before.AsSpan(1);
        ReadOnlySpan<double> v = after.AsSpan(1);
        (Enclosure norm, Enclosure next, Enclosure p) = (neuron.Norm, Product(v, v), Product(_input, w));
        Enclosure push = Square(c * a) * inputSquared;
        Enclosure pull = Square(c * p);
        // ‖v‖² − ‖w‖² is (v − w)·(v + w), which keeps the digits of the change.
        (Enclosure missed, Enclosure moved, Enclosure lengthened) = (0, 0, 0);
        for (int k = 0; k < w.Length; k++)
        {
            Enclosure change = (Enclosure)v[k] - w[k];
            missed += Square(change + (c * a * _input[k]));
            moved += Square(change);
            lengthened += change * ((Enclosure)v[k] + w[k]);
        }

        Enclosure cross = 2 * c * a * p;
        Enclosure square = norm + Square(a);
        Enclosure length = Enclosure.Sqrt(square + push);
        Step = Max(Step, Enclosure.Sqrt(Enclosure.Max(0, missed)) / length, Enclosure.Abs(b - a + (c * p)) / length);
        SquaredNorm = Max(SquaredNorm, Enclosure.Abs(next - norm + cross - push) / (square + push), Enclosure.Abs((c * p) - a + b) / length);
        SquaredNorm = Enclosure.Max(SquaredNorm, Enclosure.Abs(next - norm + (2 * (a - b) * a) - push) / (square + push));
        Oscillation = Enclosure.Max(Oscillation, Enclosure.Abs(pull - Square(b - a)) / (square + pull));
        Enclosure unscaled = pull / Square(_trajectory.Problem.LearningRate);
        PrintedOscillation = Enclosure.Max(PrintedOscillation, Enclosure.Abs(unscaled - Square(b - a)) / (square + unscaled));
        Count(IsWrong(lengthened - ((b - a) * (b + a)), Unsigned * square, Square(p).Below(Square(a) * inputSquared)));
        neuron.Add(a, b, next, pull, push, moved);
    }

    private void Count(bool? isWrong)
    {
        if (isWrong == true)
            _wrong++;
        else if (isWrong is null)
            _open++;
    }

    /// <summary>Whether the sign of what a step adds is not that of (42), and what it adds is more than rounding.</summary>
    private static bool? IsWrong(Enclosure added, Enclosure rounding, bool? isToGrow) => rounding.Below(Enclosure.Abs(added)) & (((Enclosure)0).Below(added) ^ isToGrow);

    private static Enclosure Product(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Enclosure sum = 0;
        for (int k = 0; k < first.Length; k++)
            sum += (Enclosure)first[k] * second[k];
        return sum;
    }

    private readonly Enclosure Largest(Func<Neuron, (Enclosure Difference, Enclosure Scale)> of) =>
        _neurons.Select(of).Select(sides => Enclosure.Abs(sides.Difference) / sides.Scale).Aggregate(Enclosure.Max);

    private static (double Outer, Enclosure Norm) Norm(Matrix<double> weights, int row)
    {
        double[] all = weights.Row(row).ToArray();
        return (all[0], Product(all.AsSpan(1), all.AsSpan(1)));
    }

    private static Enclosure Max(Enclosure first, Enclosure second, Enclosure third) => Enclosure.Max(first, Enclosure.Max(second, third));

    private static Enclosure Square(Enclosure x) => Enclosure.Abs(x) * Enclosure.Abs(x);

    /// <summary>The sums of one neuron. Squares of outer weights are called so, as norms are.</summary>
    private sealed class Neuron((double Outer, Enclosure Norm) start)
    {
        public Enclosure FirstOuter { get; } = Square(start.Outer);

        public Enclosure FirstNorm { get; } = start.Norm;

        public Enclosure Outer { get; private set; } = Square(start.Outer);

        public Enclosure Norm { get; private set; } = start.Norm;

        /// <summary>Σ(a − a')a.</summary>
        public Enclosure Products { get; private set; }

        public Enclosure AbsoluteProducts { get; private set; }

        public Enclosure LastProduct { get; private set; }

        /// <summary>Σ(a² − 2aa' + a'²), term by term.</summary>
        public Enclosure Expanded { get; private set; }

        /// <summary>Σ(a − a')².</summary>
        public Enclosure Squares { get; private set; }

        /// <summary>Σc²p².</summary>
        public Enclosure Pulls { get; private set; }

        public Enclosure LastPull { get; private set; }

        /// <summary>Σc²a²‖x‖².</summary>
        public Enclosure Pushes { get; private set; }

        public Enclosure LastPush { get; private set; }

        /// <summary>Σ‖wᵢ' − wᵢ‖².</summary>
        public Enclosure Moves { get; private set; }

        public void Add(Enclosure a, Enclosure b, Enclosure norm, Enclosure pull, Enclosure push, Enclosure moved)
        {
            (LastProduct, LastPull, LastPush) = ((a - b) * a, pull, push);
            Products += LastProduct;
            AbsoluteProducts += Enclosure.Abs(LastProduct);
            Expanded += (a * a) - (2 * a * b) + (b * b);
            Squares += Square(a - b);
            Pulls += pull;
            Pushes += push;
            Moves += moved;
            (Outer, Norm) = (Square(b), norm);
        }
    }
}
