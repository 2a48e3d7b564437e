using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>The weights (aᵢ, wᵢ) that an <see cref="INeuronRule"/> moves: those of the network, or of at most d + 1 neurons that stand for it.</summary>
public sealed class NeuronWeights
{
    private readonly double[] _rows;
    private readonly double[] _lifted;

    internal NeuronWeights(int count, int dimension)
    {
        Count = count;
        Dimension = dimension;
        _rows = new double[count * (dimension + 1)];
        _lifted = new double[dimension + 1];
    }

    /// <summary>How many there are: m, or fewer for a rule that is linear.</summary>
    public int Count { get; }

    /// <summary>Dimension d.</summary>
    public int Dimension { get; }

    /// <summary>All rows, one after the other.</summary>
    internal Span<double> All => _rows;

    /// <summary>aᵢ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    public ref double Outer(int neuron) => ref Row(neuron)[0];

    /// <summary>wᵢ; d numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    public Span<double> Inner(int neuron) => Row(neuron)[1..];

    /// <summary>zᵢ = (aᵢ, wᵢ); d + 1 numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    public Span<double> Row(int neuron)
    {
        if ((uint)neuron >= (uint)Count)
            throw Guard.OutOfRange(nameof(neuron), neuron, FormattableString.Invariant($"neuron must be below {Count}."));
        return _rows.AsSpan(neuron * (Dimension + 1), Dimension + 1);
    }

    /// <summary>f(x) = Σ aᵢ wᵢ·x.</summary>
    /// <param name="input">x; d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public double Predict(ReadOnlySpan<double> input)
    {
        Guard.Length(input, Dimension);
        Lift(input);
        return NeuronKernels.Prediction(_rows, _lifted);
    }

    /// <summary>Writes wᵢ·r for every neuron; with the input as r, what an activation is applied to.</summary>
    /// <param name="direction">r; d numbers.</param>
    /// <param name="products">Receives <see cref="Count"/> numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Products(ReadOnlySpan<double> direction, Span<double> products)
    {
        Guard.Length(direction, Dimension);
        Guard.Length(products, Count);
        Lift(direction);
        NeuronKernels.Products(_rows, _lifted, products);
    }

    /// <summary>Moves every neuron by itself: aᵢ ← aᵢ + uᵢ and wᵢ ← wᵢ + vᵢ·r.</summary>
    /// <param name="outer">u; <see cref="Count"/> numbers.</param>
    /// <param name="inner">v; <see cref="Count"/> numbers.</param>
    /// <param name="direction">r; d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Move(ReadOnlySpan<double> outer, ReadOnlySpan<double> inner, ReadOnlySpan<double> direction)
    {
        Guard.Length(outer, Count);
        Guard.Length(inner, Count);
        Guard.Length(direction, Dimension);
        Lift(direction);
        NeuronKernels.Move(_rows, _lifted, outer, inner);
    }

    /// <summary>Writes θ = Wᵀa.</summary>
    /// <param name="theta">Receives d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Theta(Span<double> theta)
    {
        Guard.Length(theta, Dimension);
        theta.Clear();
        for (int i = 0; i < Count; i++)
        {
            double outer = Outer(i);
            Span<double> inner = Inner(i);
            for (int k = 0; k < theta.Length; k++)
                theta[k] += outer * inner[k];
        }
    }

    /// <summary>A gradient step of both layers: aᵢ ← aᵢ − c·wᵢ·r and wᵢ ← wᵢ − c·aᵢ·r, each with the other's old value.</summary>
    /// <param name="direction">r; d numbers.</param>
    /// <param name="coefficient">c.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Descend(ReadOnlySpan<double> direction, double coefficient)
    {
        Guard.Length(direction, Dimension);
        Lift(direction);
        NeuronKernels.Descend(_rows, _lifted, coefficient);
    }

    /// <summary>Multiplies every weight by a factor.</summary>
    /// <param name="factor">The factor.</param>
    public void Scale(double factor) => Dense.Scale(factor, _rows);

    /// <summary>Adds a multiple of other weights of the same shape.</summary>
    /// <param name="factor">The multiple.</param>
    /// <param name="other">The others.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void Add(double factor, NeuronWeights other) => Dense.Add(factor, SameShape(other)._rows, _rows);

    /// <summary>Overwrites the weights with others of the same shape.</summary>
    /// <param name="other">The others.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void CopyFrom(NeuronWeights other) => SameShape(other)._rows.CopyTo(_rows, 0);

    /// <summary>A copy that shares nothing.</summary>
    public NeuronWeights Copy()
    {
        NeuronWeights copy = new(Count, Dimension);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>(0, r), which meets a row (aᵢ, wᵢ) in wᵢ·r.</summary>
    private void Lift(ReadOnlySpan<double> direction) => direction.CopyTo(_lifted.AsSpan(1));

    private NeuronWeights SameShape(NeuronWeights other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Count == Count && other.Dimension == Dimension
            ? other
            : throw new ArgumentException(FormattableString.Invariant($"other must have {Count} neurons of dimension {Dimension}."), nameof(other));
    }
}
