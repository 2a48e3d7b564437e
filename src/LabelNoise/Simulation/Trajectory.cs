using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>One replicate of the training dynamics, advanced step by step. Not thread-safe; one owner.</summary>
public abstract class Trajectory : Network
{
    private protected Trajectory(Problem problem)
        : base(problem)
    {
    }

    /// <summary>Carries out a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    /// <exception cref="RuleDeclarationException">The rule threw; the message says at which step.</exception>
    public void Advance(long steps) => Carry(Guard.AtLeast(steps, 0));

    /// <summary>Carries out a number of steps, showing each to an observer first.</summary>
    /// <param name="steps">How many at most, at least 0.</param>
    /// <param name="observer">May stop early; the step that it stopped at is shown again by a later call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    /// <exception cref="RuleDeclarationException">The rule threw; the message says at which step.</exception>
    internal void Advance<TObserver>(long steps, ref TObserver observer)
        where TObserver : struct, IStepObserver
    {
        for (long left = Guard.AtLeast(steps, 0); left > 0; left--)
        {
            (double[] input, double noise) = Peek();
            if (!observer.Observe(new ObservedStep(this, input, noise)))
                return;
            Carry(1);
        }
    }

    private protected abstract void Carry(long steps);

    /// <summary>x and ε of the next step's first sample, which it will use.</summary>
    private protected abstract (double[] Input, double LabelNoise) Peek();
}
