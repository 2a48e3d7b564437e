using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>The data of one step as an observer saw them.</summary>
internal sealed record StepRecord(long Step, double[] Input, double LabelNoise, double[] Covariance, double Residual)
{
    /// <summary>Advances a trajectory and keeps the data of every step.</summary>
    public static IReadOnlyList<StepRecord> Advance(Trajectory trajectory, long steps)
    {
        List<StepRecord> records = [];
        Recorder recorder = new(records);
        trajectory.Advance(steps, ref recorder);
        return records;
    }

    private readonly struct Recorder(List<StepRecord> records) : IStepObserver
    {
        public bool Observe(in ObservedStep step)
        {
            records.Add(new StepRecord(step.Network.Step, step.Input.ToArray(), step.LabelNoise, step.Network.Covariance ?? [], step.Residual));
            return true;
        }
    }
}
