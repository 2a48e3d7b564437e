using LabelNoise.Model;

namespace LabelNoise.Simulation;

/// <summary>One replicate of the training dynamics, advanced step by step. Not thread-safe; one owner.</summary>
public abstract class Trajectory
{
    private protected Trajectory(Problem problem)
    {
        Problem = problem;
        Teacher = new double[problem.Dimension];
        Teacher[0] = problem.TeacherNorm;
    }

    /// <summary>The problem being trained on.</summary>
    public Problem Problem { get; }

    /// <summary>Steps carried out so far.</summary>
    public long Step { get; private protected set; }

    /// <summary>The network's linear map θ = Wᵀa; d numbers.</summary>
    public abstract ReadOnlySpan<double> Theta { get; }

    /// <summary>‖a‖².</summary>
    public abstract double OuterNormSquared { get; }

    /// <summary>Σ‖wᵢ‖².</summary>
    public abstract double InnerNormSquared { get; }

    /// <summary>The interpolator θ*; d numbers.</summary>
    public ReadOnlySpan<double> TeacherVector => Teacher;

    /// <summary>The rows at step 0.</summary>
    /// <exception cref="InvalidOperationException">The trajectory was started from a Gram matrix and has no rows.</exception>
    public abstract NeuronBlock InitialNeurons { get; }

    /// <summary>The propagator P with Z(t) = Z(0)P(t), as d + 1 rows; null where the engine stores the rows themselves.</summary>
    public abstract NeuronBlock? Propagator { get; }

    private protected double[] Teacher { get; }

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

    /// <summary>Shows groups of four neurons to a visitor, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public abstract void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;

    /// <summary>Shows all neurons to a visitor, in order.</summary>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public abstract void VisitAll<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor;
}
