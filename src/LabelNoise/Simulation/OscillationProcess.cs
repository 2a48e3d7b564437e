using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The three-state process of Lemma 3.3 (equations 5–6): aᵢ jumps from ±q to 0 and from 0 to ±q with a fair sign, q = η^(1/4), while wᵢ
/// follows the population gradient, wᵢ' = wᵢ − ηaᵢ(θ − θ*). Each neuron has noise of its own, so the rows are kept.
/// </summary>
/// <remarks>A neuron is active (aᵢ ≠ 0) every other step. The two parity classes are stored apart, so a step moves only the active one.</remarks>
public sealed class OscillationProcess
{
    private readonly Problem _problem;
    private readonly bool _frozen;
    private readonly NeuronBlock?[] _classes;
    private readonly SignStream _signs;
    private readonly double[] _gradient;
    private readonly double _amplitude;

    /// <summary>Starts a replicate: NTK weights W, and aᵢ = q, −q, 0 with probabilities ¼, ¼, ½.</summary>
    /// <param name="problem">The problem; its inputs, noise level and outer initialisation are not used.</param>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="frozen">A counterfactual: each aᵢ keeps its first value, active neurons at every step. The oscillation is gone.</param>
    public OscillationProcess(Problem problem, ReplicateSeed seed, bool frozen = false)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _problem = problem;
        _frozen = frozen;
        _amplitude = Math.Pow(problem.LearningRate, 0.25);
        _signs = new SignStream(seed, StreamPurpose.Oscillation);
        _gradient = new double[problem.Dimension];
        NeuronBlock neurons = InitialLaw.Ntk.Draw(problem, seed);
        bool[] active = [.. Enumerable.Range(0, neurons.Count).Select(_ => _signs.Next() > 0)];
        _classes = [Select(neurons, active, true), Select(neurons, active, false)];
        if (_frozen)
            DrawSigns(_classes[0]);
    }

    /// <summary>Steps carried out so far.</summary>
    public long Step { get; private set; }

    /// <summary>(1/m)Σ‖wᵢ‖².</summary>
    public double MeanSquaredNorm
    {
        get
        {
            double sum = 0;
            foreach (NeuronBlock? block in _classes)
            {
                for (int k = 1; block is not null && k <= block.Dimension; k++)
                    sum += block.ColumnDot(k, k);
            }

            return sum / _problem.Width;
        }
    }

    /// <summary>Carries out a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Advance(long steps)
    {
        Guard.AtLeast(steps, 0);
        for (; steps > 0; steps--, Step++)
        {
            NeuronBlock? active = _classes[_frozen ? 0 : (int)(Step & 1)];
            if (active is null)
                continue;
            if (!_frozen)
                DrawSigns(active);
            active.OuterTimesInner(_amplitude, _gradient);
            _gradient[0] -= _problem.TeacherNorm;
            active.MoveInner(_problem.LearningRate * _amplitude, _gradient);
        }
    }

    private void DrawSigns(NeuronBlock? block)
    {
        if (block is not null)
            _signs.Next(block.Outer);
    }

    /// <summary>The neurons of one class; column 0 holds the sign of aᵢ, not its size.</summary>
    private static NeuronBlock? Select(NeuronBlock neurons, bool[] active, bool which)
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
