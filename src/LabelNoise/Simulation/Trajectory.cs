using LabelNoise.Model;

namespace LabelNoise.Simulation;

/// <summary>One replicate of the training dynamics, advanced step by step. Not thread-safe; one owner.</summary>
public abstract class Trajectory : Network
{
    private protected Trajectory(Problem problem)
        : base(problem)
    {
    }

    /// <inheritdoc/>
    public override long Step => Carried;

    /// <summary>The propagator P with Z(t) = Z(0)P(t), as d + 1 rows; null where the engine stores the rows themselves.</summary>
    public abstract NeuronBlock? Propagator { get; }

    private protected long Carried { get; set; }

    /// <summary>Carries out a number of steps, showing each to an observer first.</summary>
    /// <param name="steps">How many at most, at least 0.</param>
    /// <param name="observer">May stop early; its final state is what it saw.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public abstract void Advance<TObserver>(long steps, ref TObserver observer)
        where TObserver : struct, IStepObserver;

    /// <summary>Carries out a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    public void Advance(long steps)
    {
        NoObserver none = default;
        Advance(steps, ref none);
    }
}
