using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>The step loop of rules that use the covariance of all inputs. Every step is a border.</summary>
internal sealed class FullBatchLanes<TRule, TWatch> : LaneEngine
    where TRule : struct, ILaneRule
    where TWatch : ILaneWatch
{
    private readonly TRule _rule;
    private readonly LaneMemory _covariance;
    private readonly LaneMemory _theta;
    private readonly LaneMemory _direction;
    private readonly TWatch _watch;

    public FullBatchLanes(Problem problem, InitialLaw law, bool keepsNeurons, TRule rule, TWatch watch)
        : base(problem, law, keepsNeurons)
    {
        _rule = rule;
        _watch = watch;
        _theta = new LaneMemory(problem.Dimension);
        _direction = new LaneMemory(problem.Dimension);
        _covariance = new LaneMemory(problem.Inputs is InputLaw.Finite ? problem.Dimension * problem.Dimension : 0);
    }

    /// <inheritdoc/>
    public override int StepsToBorder => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override long Advance(long steps)
    {
        Span<Vector256<double>> theta = _theta.Vectors;
        Span<Vector256<double>> direction = _direction.Vectors;
        for (long done = 0; done < steps; done++, Clock++)
        {
            State.Theta(theta);
            LaneContext context = new()
            {
                Theta = theta,
                TeacherNorm = Problem.TeacherNorm,
                Covariance = _covariance.Vectors,
                LearningRate = Problem.LearningRate,
            };
            LaneStep step = _rule.Decide(context, direction);
            if (!_watch.Observe(this, context, step))
                return done;
            State.Project(direction);
            State.Move(step, direction);
        }

        return steps;
    }

    private protected override void OpenData(int lane, ReplicateSeed seed)
    {
        if (Problem.Inputs is not InputLaw.Finite { Count: long n })
            return;
        double[] covariance = SampleSource.SampleCovariance(n, Problem.Dimension, seed);
        for (int k = 0; k < covariance.Length; k++)
            _covariance[k, lane] = covariance[k];
    }
}
