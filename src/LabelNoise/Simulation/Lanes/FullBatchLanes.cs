using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>The step loop of rules that use the covariance of all inputs. Every step is a border.</summary>
/// <remarks>
/// Where rounding ends the descent at a fixed point the steps that are left are counted, not computed. From an aligned start it does so within
/// some ten times the time of convergence; otherwise the least of the weights go on creeping for up to 10⁷ steps and more, which are computed, and so are
/// the steps of a cycle.
/// </remarks>
internal sealed class FullBatchLanes<TRule, TWatch> : LaneEngine
    where TRule : struct, ILaneRule
    where TWatch : ILaneWatch
{
    /// <summary>Steps between two looks at whether a step still changes anything, which cost less than a step.</summary>
    private const long RestInterval = 4096;

    private readonly TRule _rule;
    private readonly LaneMemory _covariance;
    private readonly LaneMemory _theta;
    private readonly LaneMemory _direction;
    private readonly TWatch _watch;
    private readonly Vector256<double>[] _before;

    public FullBatchLanes(Problem problem, InitialLaw law, bool keepsNeurons, TRule rule, TWatch watch)
        : base(problem, law, keepsNeurons)
    {
        _rule = rule;
        _watch = watch;
        _before = new Vector256<double>[State.Stored.Length];
        _theta = new LaneMemory(problem.Dimension);
        _direction = new LaneMemory(problem.Dimension);
        _covariance = new LaneMemory(problem.Inputs is InputLaw.Finite ? problem.Dimension * problem.Dimension : 0);
    }

    /// <inheritdoc/>
    public override int StepsToBorder => 0;

    /// <inheritdoc/>
    public override long Advance(long steps)
    {
        // A step without samples is a function of the state. A watch may see more in it, and is shown every step.
        if (!TRule.DependsOnContextAlone || TWatch.Looks)
            return Carry(steps);
        for (long left = steps; left > 0;)
        {
            long some = IsAtRest ? left : Math.Min(left, RestInterval);
            if (IsAtRest)
                Clock += some;
            else
                CarryAndCompare(some);
            left -= some;
        }

        return steps;
    }

    /// <summary>Carries out steps, and compares the last one's state with the one before if there is a whole interval of them.</summary>
    private void CarryAndCompare(long steps)
    {
        if (steps < RestInterval)
        {
            Carry(steps);
            return;
        }

        Carry(steps - 1);
        State.Stored.CopyTo(_before);
        Carry(1);
        IsAtRest = MemoryMarshal.AsBytes(State.Stored).SequenceEqual(MemoryMarshal.AsBytes<Vector256<double>>(_before));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Carry(long steps)
    {
        Span<Vector256<double>> theta = _theta.Vectors;
        Span<Vector256<double>> direction = _direction.Vectors;
        for (long done = 0; done < steps; done++, Clock++)
        {
            State.Theta(theta);
            LaneContext context = new()
            {
                Clock = Clock,
                StartedAt = StartedAt,
                Theta = theta,
                TeacherNorm = Problem.TeacherNorm,
                Covariance = _covariance.Vectors,
                LearningRate = Problem.LearningRate,
            };
            LaneStep step = _rule.Decide(context, direction);
            if (!_watch.Observe(this, context))
                return done;
            State.Project(direction);
            State.Move(step, direction);
        }

        return steps;
    }

    /// <inheritdoc/>
    public override double[]? CovarianceOf(int lane) => [.. Enumerable.Range(0, _covariance.Length).Select(k => _covariance[k, lane])];

    private protected override void OpenData(int lane, ReplicateSeed seed)
    {
        if (Problem.Inputs is not InputLaw.Finite { Count: long n })
            return;
        double[] covariance = SampleSource.SampleCovariance(n, Problem.Dimension, seed);
        for (int k = 0; k < covariance.Length; k++)
            _covariance[k, lane] = covariance[k];
    }
}
