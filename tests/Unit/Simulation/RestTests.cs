using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class RestTests
{
    /// <summary>Comes to rest after some 4·10⁴ steps from an aligned start.</summary>
    private static readonly Problem Setting = new()
    {
        Width = 20,
        Dimension = 3,
        LearningRate = 0.0025,
        TeacherNorm = 0.5,
        Inputs = InputLaw.TrainingSet(50),
    };

    [Fact(DisplayName = "Descent that rounding has brought to rest carries out 10¹⁵ steps at once and is, bit for bit, where 10⁵ single steps lead")]
    public void SkipsAtRest()
    {
        LaneEngine skipping = FourLanes.Start(UpdateRule.GradientDescent, Setting, BoxLaw.Aligned);
        LaneEngine plain = FourLanes.Start(UpdateRule.GradientDescent, Setting, BoxLaw.Aligned);
        skipping.Advance(1_000_000_000_000_000).Should().Be(1_000_000_000_000_000);
        for (int step = 0; step < 100_000; step++)
            plain.Advance(1);

        (skipping.IsAtRest, plain.IsAtRest).Should().Be((true, false));
        skipping[3].Step.Should().Be(1_000_000_000_000_000);
        Bits(skipping).Should().Equal(Bits(plain));
    }

    [Fact(DisplayName = "While the state changes every step is carried out: after 20000 steps at once it is that of 20000 single steps, and not at rest")]
    public void DoesNotSkipMotion()
    {
        Problem slow = Setting with { LearningRate = 1e-4 };
        LaneEngine atOnce = FourLanes.Start(UpdateRule.GradientDescent, slow, BoxLaw.Isotropic);
        LaneEngine plain = FourLanes.Start(UpdateRule.GradientDescent, slow, BoxLaw.Isotropic);
        atOnce.Advance(20_000);
        for (int step = 0; step < 20_000; step++)
            plain.Advance(1);

        atOnce.IsAtRest.Should().BeFalse();
        Bits(atOnce).Should().Equal(Bits(plain));
    }

    [Fact(DisplayName = "A lane that is loaded ends the rest, and its replicate moves as in an engine of its own")]
    public void LoadingEndsRest()
    {
        LaneEngine used = FourLanes.Start(UpdateRule.GradientDescent, Setting, BoxLaw.Aligned);
        used.Advance(200_000);
        bool rested = used.IsAtRest;
        used.Load(1, FourLanes.Seed(9));
        LaneEngine fresh = FourLanes.Empty(UpdateRule.GradientDescent, Setting, BoxLaw.Aligned);
        fresh.Load(1, FourLanes.Seed(9));
        (rested, used.IsAtRest).Should().Be((true, false));
        used.Advance(5000);
        fresh.Advance(5000);

        used[1].Step.Should().Be(5000);
        used[1].Theta.ToArray().Should().Equal(fresh[1].Theta.ToArray());
    }

    [Fact(DisplayName = "A network that has diverged to NaN is at rest too; a watch and a rule that does not vouch for itself see every step")]
    public void WhoSkips()
    {
        Problem diverging = Setting with { LearningRate = 10, TeacherNorm = 100 };
        LaneEngine lost = FourLanes.Start(UpdateRule.GradientDescent, diverging);
        lost.Advance(20_000);
        (lost.IsAtRest, double.IsNaN(lost[0].Theta[0])).Should().Be((true, true));

        CountingWatch watch = new();
        LaneEngine watched = UpdateRule.GradientDescent.StartLanes(Setting, BoxLaw.Aligned, watch);
        watched.Advance(300_000);
        (watched.IsAtRest, watch.Seen).Should().Be((false, 300_000));

        StrongBox<long> decisions = new();
        LaneEngine remembering = FourLanes.Start(UpdateRule.Of("counting", new CountingRule(decisions)), Setting, BoxLaw.Aligned);
        remembering.Advance(300_000);
        (remembering.IsAtRest, decisions.Value).Should().Be((false, 300_000));
    }

    private static double[] Bits(LaneEngine engine) => MemoryMarshal.Cast<Vector256<double>, double>(engine.State.Stored).ToArray();

    private sealed class CountingWatch : ILaneWatch
    {
        public static bool Looks => true;

        public long Seen { get; private set; }

        public bool Observe(LaneEngine engine, in Step step)
        {
            Seen++;
            return true;
        }
    }

    /// <summary>Gradient descent that does not say what it depends on.</summary>
    private readonly struct CountingRule(StrongBox<long> decisions) : IUpdateRule
    {
        public Motion Motion => Motion.AlongDirection;

        public int BatchSize => 0;

        public NeuronMap Update(in Step step, RuleState state)
        {
            decisions.Value++;
            return default(GradientDescent).Update(step, state);
        }
    }
}
