using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class GroupVisitTests
{
    [Theory(DisplayName = "Groups are shown in the order asked for, as often as asked for, each as in a sweep of all")]
    [InlineData(Engine.Reduced)]
    [InlineData(Engine.Explicit)]
    public void Groups(Engine engine)
    {
        Problem problem = new() { Width = 41, Dimension = 7, LearningRate = 0.01, NoiseLevel = 1, TeacherNorm = 0.5 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(0x620, 1), engine: engine);
        trajectory.Advance(50);
        Recorder all = new();
        trajectory.VisitAll(ref all);
        int[][] orders = [[], [3], [10, 3], [5, 5], [9, 0, 0, 4, 10]];
        foreach (int[] order in orders)
        {
            using Case atOrder = Case.Of(order);
            Recorder some = new();
            trajectory.Visit(order, ref some);
            some.Seen.Should().Equal(order.Select(group => all.Seen[group]));
        }

        all.Seen.Select(seen => seen.Index).Should().Equal(Enumerable.Range(0, 11));
    }

    private readonly struct Recorder() : INeuronVisitor
    {
        public List<(int Index, int Count, double Sum)> Seen { get; } = [];

        public void Visit(scoped in NeuronGroup group)
        {
            double sum = 0;
            for (int k = 0; k < group.Current.Length; k++)
                sum = 3 * sum + Vector256.Sum(group.Current[k] - 2 * group.Initial[k]);
            Seen.Add((group.Index, group.Count, sum));
        }
    }
}
