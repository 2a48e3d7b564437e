using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>Up to four replicates of <see cref="OscillationProcess"/> side by side, each with the signs it has on its own.</summary>
internal sealed class OscillationLanes
{
    private readonly Problem _problem;
    private readonly bool _frozen;
    private readonly SignStream[] _signs;
    private readonly OscillationClass[] _classes;
    private long _step;

    /// <summary>Starts replicates; the arguments are those of <see cref="OscillationProcess"/>.</summary>
    public OscillationLanes(Problem problem, IReadOnlyList<ReplicateSeed> seeds, bool frozen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seeds.Count, Lanes.Count, nameof(seeds));
        _problem = problem;
        _frozen = frozen;
        _signs = [.. seeds.Select(seed => new SignStream(seed, StreamPurpose.Oscillation))];
        LaneMemory? covariance = problem.Inputs is InputLaw.Finite ? new LaneMemory(problem.Dimension * problem.Dimension) : null;
        List<NeuronBlock?> active = [];
        List<NeuronBlock?> resting = [];
        for (int lane = 0; lane < seeds.Count; lane++)
        {
            NeuronBlock neurons = InitialLaw.Ntk.Draw(problem, seeds[lane]);
            bool[] isActive = [.. Enumerable.Range(0, neurons.Count).Select(_ => _signs[lane].Next() > 0)];
            Load(covariance, lane, SampleSource.Open(problem, seeds[lane], drawsSample: false).Covariance);
            active.Add(OscillationProcess.Select(neurons, isActive, which: true));
            resting.Add(OscillationProcess.Select(neurons, isActive, which: false));
        }

        double amplitude = Math.Pow(problem.LearningRate, 0.25);
        _classes = [new OscillationClass(problem.Dimension, amplitude, active, covariance), new OscillationClass(problem.Dimension, amplitude, resting, covariance)];
        foreach (OscillationClass parity in _classes)
            parity.Begin(_signs);
    }

    /// <summary>Carries out a number of steps.</summary>
    public void Advance(long steps)
    {
        for (; steps > 0; steps--, _step++)
            _classes[_frozen ? 0 : (int)(_step & 1)].Move(_problem.LearningRate, _problem.TeacherNorm, _frozen ? default : _signs);
    }

    /// <summary>(1/m)Σ‖wᵢ‖² in a lane.</summary>
    public double MeanSquaredNorm(int lane) => _classes.Sum(parity => parity.InnerNormSquared(lane)) / _problem.Width;

    private static void Load(LaneMemory? lanes, int lane, double[] covariance)
    {
        for (int at = 0; at < covariance.Length; at++)
            lanes![at, lane] = covariance[at];
    }
}
