using System.Globalization;
using LabelNoise.Numerics;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables;

/// <summary>A number that a network has at its present step: what simulations report, rules are compared by, and figures show.</summary>
public sealed class Quantity
{
    private readonly Func<Network, double> _of;

    /// <summary>Creates a quantity.</summary>
    /// <param name="name">Its name, a few words or a word with dashes.</param>
    /// <param name="meaning">What it is, in the field's symbols.</param>
    /// <param name="of">Looks at a network, which is valid during the call; called from several threads.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public Quantity(string name, string meaning, Func<Network, double> of)
    {
        (Name, Meaning) = (Guard.Text(name), Guard.Text(meaning));
        _of = Guard.NotNull(of, nameof(of));
    }

    /// <summary>½‖θ − θ*‖².</summary>
    public static Quantity TestLoss { get; } = new("loss", "½‖θ − θ*‖², the noiseless population loss", network => 0.5 * Math.Pow(Dense.Distance(network.Theta, network.TeacherVector), 2));

    /// <summary>½(θ − θ*)ᵀΣ̂(θ − θ*).</summary>
    public static Quantity TrainingLoss { get; } = new("training-loss", "½(θ − θ*)ᵀΣ̂(θ − θ*), the noiseless loss on the training inputs; the population's where they are fresh", TrainingLossOf);

    /// <summary>‖θ − θ*‖.</summary>
    public static Quantity Distance { get; } = new("distance", "‖θ − θ*‖", network => Dense.Distance(network.Theta, network.TeacherVector));

    /// <summary>‖a‖.</summary>
    public static Quantity OuterNorm { get; } = new("outer-norm", "‖a‖", network => Math.Sqrt(network.OuterNormSquared));

    /// <summary>‖W‖_F.</summary>
    public static Quantity InnerNorm { get; } = new("inner-norm", "‖W‖_F", network => Math.Sqrt(network.InnerNormSquared));

    /// <summary>(1/m)Σ‖wᵢ‖².</summary>
    public static Quantity MeanSquaredNorm { get; } = new("mean-squared-norm", "(1/m)Σ‖wᵢ‖²", network => network.InnerNormSquared / network.Problem.Width);

    /// <summary>√((1/m)Σ‖wᵢ‖²).</summary>
    public static Quantity RootMeanSquareNorm { get; } = new("rms-norm", "root mean square ‖wᵢ‖", network => Math.Sqrt(network.InnerNormSquared / network.Problem.Width));

    /// <summary>(tr WᵀW)²/tr((WᵀW)²): 1 where all wᵢ are parallel, d where WᵀW is a multiple of I, and 0 where W = 0.</summary>
    public static Quantity EffectiveRank { get; } = new("effective-rank", "(tr WᵀW)²/tr((WᵀW)²), from 1 to d", EffectiveRankOf);

    /// <summary>(1/m)Σ‖wᵢ‖.</summary>
    public static Quantity MeanNorm { get; } = OfNeurons("mean-norm", "mean ‖wᵢ‖", network => NeuronMeans.Of(network).Norm);

    /// <summary>The upper median of ‖wᵢ‖.</summary>
    public static Quantity MedianNorm { get; } = OfNeurons("median-norm", "median ‖wᵢ‖", NeuronRows.MedianNorm);

    /// <summary>The mean of |cos ∠(wᵢ, θ*)|; a zero vector counts as 0.</summary>
    public static Quantity MeanAlignment { get; } = Directed("mean-alignment", "mean |cos ∠(wᵢ, θ*)|", network => NeuronMeans.Of(network).Alignment);

    /// <summary>The mean of cos ∠(wᵢ, θ*), signs kept: 0 where as many neurons point along θ* as against it.</summary>
    public static Quantity MeanCosine { get; } = Directed("mean-cosine", "mean cos ∠(wᵢ, θ*), with its sign", network => NeuronMeans.Of(network).Cosine);

    /// <summary>(1/m)Σ⟨wᵢ, θ*⟩, the signed average that the paper's figure of two phases names.</summary>
    public static Quantity MeanProjection { get; } = OfNeurons("mean-projection", "mean ⟨wᵢ, θ*⟩, with its sign", network => network.Problem.TeacherNorm * NeuronMeans.Of(network).Along);

    /// <summary>The upper median of 1 − |cos ∠(wᵢ, θ*)|; smaller is better aligned.</summary>
    public static Quantity MedianDefect { get; } = Directed("median-defect", "median 1 − |cos ∠(wᵢ, θ*)|", NeuronRows.MedianDefect);

    /// <summary>Σuᵢ(t)²/Σuᵢ(0)².</summary>
    public static Quantity Growth { get; } = Directed("growth", "Σuᵢ(t)²/Σuᵢ(0)², uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2, the G² of Lemma 3.4", network => NeuronMeans.Of(network).Growth);

    /// <summary>Neurons with ‖wᵢ‖ > √η.</summary>
    public static Quantity BeyondBox { get; } = OfNeurons("beyond-box", "neurons with ‖wᵢ‖ > √η", network => NeuronMeans.Of(network).BeyondBox);

    /// <summary>max |aᵢ|.</summary>
    public static Quantity MaxOuter { get; } = OfNeurons("max-outer", "max |aᵢ|", network => NeuronExtremes.Of(network).OuterWeight);

    /// <summary>max ‖wᵢ(t) − wᵢ(0)‖ in units of 1/√m.</summary>
    public static Quantity MaxDisplacement { get; } = OfNeurons("max-displacement", "√m·max ‖wᵢ(t) − wᵢ(0)‖", network => NeuronExtremes.Of(network).Displacement / network.Problem.LazyRadius);

    /// <summary>The number of neurons in the lazy regime, or diverged (<see cref="LazyRegime"/>).</summary>
    public static Quantity Inside { get; } = OfNeurons("inside", "neurons with ‖wᵢ(t) − wᵢ(0)‖ ≤ 1/√m or no longer finite", network => LazyRegime.CountInside(network));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Quantity> All { get; } =
    [
        TestLoss, TrainingLoss, Distance, OuterNorm, InnerNorm, MeanSquaredNorm, RootMeanSquareNorm, EffectiveRank, MeanNorm, MedianNorm, MeanAlignment, MeanCosine, MeanProjection, MedianDefect, Growth, BeyondBox,
        MaxOuter, MaxDisplacement, Inside,
    ];

    /// <summary>How the quantities of single neurons are named.</summary>
    internal static string SingleNeuronNames => "norm:i, outer:i, cosine:i";

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public string Meaning { get; }

    /// <summary>Whether it looks at single neurons, so that the initial rows must be there.</summary>
    public bool NeedsNeurons { get; init; }

    /// <summary>The one neuron that it looks at; null where it looks at all, or at none.</summary>
    internal int? Neuron { get; init; }

    /// <summary>Whether it refers to the direction of θ*, which θ* = 0 does not have.</summary>
    public bool NeedsTeacher { get; init; }

    /// <summary>‖wᵢ‖ of one neuron.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static Quantity NormOf(int neuron) => OfNeuron("norm", "‖wᵢ‖", neuron, snapshot => Dense.Norm(snapshot.InnerWeights));

    /// <summary>aᵢ of one neuron.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static Quantity OuterOf(int neuron) => OfNeuron("outer", "aᵢ", neuron, snapshot => snapshot.OuterWeight);

    /// <summary>cos ∠(wᵢ, θ*) of one neuron, with its sign; 0 for a zero vector, and NaN once the network has diverged.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public static Quantity CosineOf(int neuron) => OfNeuron("cosine", "cos ∠(wᵢ, θ*), with its sign,", neuron, snapshot => Cosine(snapshot.InnerWeights), needsTeacher: true);

    /// <summary>One of <see cref="All"/> by its name, or one of a single neuron, such as norm:3; null where there is none.</summary>
    internal static Quantity? Find(string name)
    {
        if (All.FirstOrDefault(quantity => string.Equals(quantity.Name, name, StringComparison.Ordinal)) is { } found)
            return found;
        string[] parts = name.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int neuron))
            return null;
        return parts[0] switch
        {
            "norm" => NormOf(neuron),
            "outer" => OuterOf(neuron),
            "cosine" => CosineOf(neuron),
            _ => null,
        };
    }

    /// <summary>What it is of a network.</summary>
    /// <exception cref="ArgumentNullException">The network is null.</exception>
    /// <exception cref="InvalidOperationException">It looks at neurons, and the network has no rows.</exception>
    public double Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return _of(network);
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static Quantity OfNeurons(string name, string meaning, Func<Network, double> of) => new(name, meaning, of) { NeedsNeurons = true };

    private static Quantity OfNeuron(string name, string meaning, int neuron, Func<NeuronSnapshot, double> of, bool needsTeacher = false)
    {
        _ = Guard.AtLeast((long)neuron, 0, nameof(neuron));
        return new Quantity(FormattableString.Invariant($"{name}:{neuron}"), FormattableString.Invariant($"{meaning} of neuron {neuron}"), Value) { NeedsNeurons = true, NeedsTeacher = needsTeacher, Neuron = neuron };

        double Value(Network network) => needsTeacher && !double.IsFinite(network.InnerNormSquared) ? double.NaN : of(NeuronSnapshot.Of(network, neuron));
    }

    /// <summary>Where squares overflow, the network has diverged and its neurons have no direction.</summary>
    private static Quantity Directed(string name, string meaning, Func<Network, double> of) =>
        new(name, meaning, network => double.IsFinite(network.InnerNormSquared) ? of(network) : double.NaN) { NeedsNeurons = true, NeedsTeacher = true };

    /// <summary>θ* points along the first coordinate.</summary>
    private static double Cosine(ReadOnlySpan<double> inner) => Dense.Norm(inner) is > 0 and var norm ? inner[0] / norm : 0;

    /// <summary>Each element is divided by the trace before it is squared, so that no square overflows before the trace does.</summary>
    private static double EffectiveRankOf(Network network)
    {
        int dimension = network.Problem.Dimension;
        Matrix<double> inner = network.GramMatrix().SubMatrix(1, dimension, 1, dimension);
        double trace = inner.Trace();
        return trace == 0 ? 0 : 1 / inner.Enumerate().Sum(x => x / trace * (x / trace));
    }

    private static double TrainingLossOf(Network network)
    {
        double[] gradient = new double[network.Problem.Dimension];
        Dense.CovarianceTimesDifference(network.TrainingCovariance, network.Theta, network.TeacherVector, gradient);
        return 0.5 * Dense.DifferenceDot(network.Theta, network.TeacherVector, gradient);
    }
}
