using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>
/// Four replicates of the dynamics side by side, each in a lane of its own: what happens in one lane never depends on the others, nor on
/// which lane it is. A lane can be given to another replicate when the engine is at a border.
/// </summary>
internal abstract class LaneEngine
{
    private readonly LaneNetwork[] _networks;
    private readonly long[] _startedAt = new long[LaneMemory.Lanes];

    /// <summary>Creates the engine.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="law">The law of the initial weights.</param>
    /// <param name="keepsNeurons">Whether neurons can be looked at.</param>
    /// <param name="rows">Rows of each network that are moved; those of at most d + 1 equivalent neurons where null.</param>
    protected LaneEngine(Problem problem, InitialLaw law, bool keepsNeurons, long? rows = null)
    {
        Problem = problem;
        Law = law;
        KeepsNeurons = keepsNeurons;
        if (rows is { } all)
            MemoryBudget.Require(all, LaneMemory.Lanes * (problem.Dimension + 1L) * sizeof(double), nameof(Model.Problem.Width));
        State = new LaneState((int)(rows ?? Math.Min(problem.Width, problem.Dimension + 1)), problem.Dimension);
        _networks = [.. Enumerable.Range(0, LaneMemory.Lanes).Select(lane => new LaneNetwork(this, lane))];
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The equivalent neurons of the four networks.</summary>
    public LaneState State { get; }

    /// <summary>Steps carried out since the engine was made.</summary>
    public long Clock { get; protected set; }

    /// <summary>Steps to the next border; 0 at one.</summary>
    public abstract int StepsToBorder { get; }

    /// <summary>
    /// Whether a step is known to leave the four networks as they are, bit for bit. Every later step does too, and any number of them is
    /// carried out at once, until a lane is loaded.
    /// </summary>
    public bool IsAtRest { get; protected set; }

    /// <summary>Whether the networks have neurons to look at; otherwise only a Gram matrix is drawn.</summary>
    private bool KeepsNeurons { get; }

    private InitialLaw Law { get; }

    /// <summary>What the clock was when each lane was loaded.</summary>
    public ReadOnlySpan<long> StartedAt => _startedAt;

    /// <summary>The network in a lane.</summary>
    public LaneNetwork this[int lane] => _networks[lane];

    /// <summary>Gives a lane to a replicate, at its step 0.</summary>
    /// <exception cref="InvalidOperationException">The engine is not at a border.</exception>
    public void Load(int lane, ReplicateSeed seed)
    {
        if (StepsToBorder != 0)
            throw new InvalidOperationException(FormattableString.Invariant($"A lane can be loaded at a border only; the next is {StepsToBorder} steps away."));
        IsAtRest = false;
        _startedAt[lane] = Clock;
        _networks[lane].Start(KeepsNeurons ? Rows(seed) : null, KeepsNeurons ? null : Law.DrawGram(Problem, seed));
        OpenData(lane, seed);
    }

    /// <summary>Counts steps of the replicate in a lane that leave it as it is.</summary>
    public void Pass(int lane, long steps) => _startedAt[lane] -= steps;

    /// <summary>Σ̂ of the replicate in a lane, as <see cref="Network.Covariance"/> gives it.</summary>
    public abstract double[]? CovarianceOf(int lane);

    /// <summary>Carries out a number of steps in every lane.</summary>
    /// <returns>How many were carried out: fewer where the watch stopped the engine.</returns>
    public abstract long Advance(long steps);

    /// <summary>Rows that are all moved are kept.</summary>
    private InitialRows Rows(ReplicateSeed seed) => State.Rows == Problem.Width ? new StoredRows(Law.Draw(Problem, seed)) : Law.Rows(Problem, seed);

    private protected abstract void OpenData(int lane, ReplicateSeed seed);
}
