using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The three-state process of Lemma 3.3 (equations 5–6): aᵢ jumps from ±q to 0 and from 0 to ±q with a fair sign, q = η^(1/4), while wᵢ
/// follows the gradient, wᵢ' = wᵢ − ηaᵢΣ̂(θ − θ*), with the Σ̂ of a training set, or I where inputs are fresh. Each neuron has noise of its own, so the rows are kept.
/// </summary>
/// <remarks>A neuron is active (aᵢ ≠ 0) every other step. The two parity classes are stored apart, so a step moves only the active one.</remarks>
internal sealed class OscillationProcess
{
    private readonly Problem _problem;
    private readonly bool _frozen;
    private readonly double _amplitude;
    private readonly ParityClass?[] _classes;

    /// <summary>Starts a replicate: NTK weights W, and aᵢ = q, −q, 0 with probabilities ¼, ¼, ½.</summary>
    /// <param name="problem">The problem; of its inputs only Σ̂ enters, its noise level and outer initialisation do not.</param>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="frozen">A counterfactual: each aᵢ keeps its first value, active neurons at every step. The oscillation is gone.</param>
    public OscillationProcess(Problem problem, ReplicateSeed seed, bool frozen = false)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _problem = problem;
        _frozen = frozen;
        SignStream signs = new(seed, StreamPurpose.Oscillation);
        NeuronBlock neurons = InitialLaw.Ntk.Draw(problem, seed);
        bool[] active = [.. Enumerable.Range(0, neurons.Count).Select(_ => signs.Next() > 0)];
        _amplitude = Math.Pow(problem.LearningRate, 0.25);
        double[] covariance = SampleSource.Open(problem, seed, drawsSample: false).Covariance;
        _classes = [Class(true), Class(false)];

        ParityClass? Class(bool which) =>
            Select(neurons, active, which) is { } rows ? new ParityClass(rows, _amplitude, signs, redraw: !frozen, covariance, problem.TeacherNorm) : null;
    }

    /// <summary>Steps carried out so far.</summary>
    public long Step { get; private set; }

    /// <summary>(1/m)Σ‖wᵢ‖².</summary>
    public double MeanSquaredNorm
    {
        get
        {
            double sum = 0;
            foreach (ParityClass? parity in _classes)
                sum += parity?.InnerNormSquared ?? 0;
            return sum / _problem.Width;
        }
    }

    /// <summary>All aᵢ, in an order that stays.</summary>
    public double[] OuterLayer()
    {
        double[] outer = new double[_problem.Width];
        int active = _frozen ? 0 : (int)(Step & 1);
        int first = active == 0 ? 0 : _classes[0]?.Signs.Length ?? 0;
        ReadOnlySpan<double> signs = _classes[active] is { } parity ? parity.Signs : default;
        for (int i = 0; i < signs.Length; i++)
            outer[first + i] = _amplitude * signs[i];
        return outer;
    }

    /// <summary>Carries out a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Advance(long steps)
    {
        Guard.AtLeast(steps, 0);
        for (; steps > 0; steps--, Step++)
            _classes[_frozen ? 0 : (int)(Step & 1)]?.Move(_problem.LearningRate);
    }

    /// <summary>The neurons of one class; column 0 holds the sign of aᵢ, not its size.</summary>
    internal static NeuronBlock? Select(NeuronBlock neurons, bool[] active, bool which)
    {
        int count = active.Count(a => a == which);
        if (count == 0)
            return null;
        NeuronBlock block = new(count, neurons.Dimension);
        int to = 0;
        for (int from = 0; from < neurons.Count; from++)
        {
            if (active[from] != which)
                continue;
            for (int k = 1; k <= neurons.Dimension; k++)
                block[to, k] = neurons[from, k];
            to++;
        }

        return block;
    }
}
