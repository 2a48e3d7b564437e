using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Four replicates of the dynamics side by side, each in a lane of its own: what happens in one lane never depends on the others, nor on
/// which lane it is. A lane can be given to another replicate when the engine is at a border.
/// </summary>
internal abstract class LaneEngine
{
    private readonly LaneNetwork[] _networks;

    /// <summary>Creates the engine.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="law">The law of the initial weights.</param>
    /// <param name="keepsNeurons">Whether neurons can be looked at; otherwise only a Gram matrix is drawn.</param>
    /// <param name="allRows">Whether all rows of each network are moved, and not those of at most d + 1 equivalent neurons.</param>
    protected LaneEngine(Problem problem, InitialLaw law, bool keepsNeurons, bool allRows)
    {
        Problem = problem;
        Law = law;
        KeepsNeurons = keepsNeurons;
        if (allRows)
            MemoryBudget.Require(problem.Width, Lanes.Count * (problem.Dimension + 1L) * sizeof(double), nameof(Model.Problem.Width));
        State = new Neurons((int)(allRows ? problem.Width : Math.Min(problem.Width, problem.Dimension + 1)), problem.Dimension);
        _networks = [.. Enumerable.Range(0, Lanes.Count).Select(lane => new LaneNetwork(this, lane))];
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The equivalent neurons of the four networks.</summary>
    public Neurons State { get; }

    /// <summary>Steps carried out, since the engine was made and by each replicate.</summary>
    public LaneClock Clock { get; } = new();

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

    /// <summary>The network in a lane.</summary>
    public LaneNetwork this[int lane] => _networks[lane];

    /// <summary>Gives a lane to a replicate, at its step 0.</summary>
    /// <exception cref="InvalidOperationException">The engine is not at a border.</exception>
    public void Load(int lane, ReplicateSeed seed)
    {
        if (StepsToBorder != 0)
            throw new InvalidOperationException(FormattableString.Invariant($"A lane can be loaded at a border only; the next is {StepsToBorder} steps away."));
        IsAtRest = false;
        Clock.Start(lane);
        _networks[lane].Start(KeepsNeurons ? Rows(seed) : null, KeepsNeurons ? null : Law.DrawGram(Problem, seed));
        Open(lane, seed);
    }

    /// <summary>Σ̂ of the replicate in a lane, as <see cref="Network.Covariance"/> gives it.</summary>
    public abstract double[]? CovarianceOf(int lane);

    /// <summary>Σ̂ of the training inputs of the replicate in a lane; empty where inputs are fresh.</summary>
    public abstract double[] TrainingCovarianceOf(int lane);

    /// <summary>Carries out a number of steps in every lane.</summary>
    /// <returns>How many were carried out: fewer where the watch stopped the engine.</returns>
    /// <exception cref="RuleDeclarationException">The rule threw; the message says at which step.</exception>
    public abstract long Advance(long steps);

    /// <summary>What the next step will use of a lane, without taking it: x and ε of its first sample. Empty and 0 for full-batch rules.</summary>
    public abstract (double[] Input, double LabelNoise) Peek(int lane);

    /// <summary>Opens the data of a replicate, whose weights are in the lane.</summary>
    private protected abstract void Open(int lane, ReplicateSeed seed);

    /// <summary>Rows that are all moved are kept.</summary>
    private InitialRows Rows(ReplicateSeed seed) => State.Count == Problem.Width ? new StoredRows(Law.Draw(Problem, seed)) : Law.Rows(Problem, seed);
}
