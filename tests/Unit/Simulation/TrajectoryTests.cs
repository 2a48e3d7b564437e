using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class TrajectoryTests
{
    private static readonly Problem Small = new() { Width = 6, Dimension = 2, LearningRate = 0.01, NoiseLevel = 1, TeacherNorm = 2 };

    [Fact(DisplayName = "θ* is ‖θ*‖ along the first coordinate")]
    public void Teacher() => Start().TeacherVector.ToArray().Should().Equal(2, 0);

    [Theory(DisplayName = "A negative number of steps is refused and moves nothing")]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void NegativeSteps(long moves)
    {
        Trajectory trajectory = Start();
        Action act = () => trajectory.Advance(moves);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps").WithMessage("steps must be a whole number of at least 0.*");
        trajectory.Step.Should().Be(0);
    }

    [Fact(DisplayName = "An observer that says no ends the advance before the step it was shown, however many steps were allowed")]
    public void Stopped()
    {
        Trajectory trajectory = Start();
        StopAt observer = new(5);
        trajectory.Advance(long.MaxValue, ref observer);
        trajectory.Step.Should().Be(5);

        StopAt later = new(12);
        trajectory.Advance(long.MaxValue, ref later);
        trajectory.Step.Should().Be(12);
    }

    [Fact(DisplayName = "Groups are shown in the order asked for, and the last one says how many of its four are neurons")]
    public void Groups()
    {
        GroupLog log = new([]);
        Start().Visit([1, 0, 1], ref log);

        log.Seen.Should().Equal("1:2", "0:4", "1:2");
    }

    [Theory(DisplayName = "A group that does not exist is refused")]
    [InlineData(-1, Engine.Reduced)]
    [InlineData(2, Engine.Reduced)]
    [InlineData(2, Engine.Explicit)]
    [InlineData(int.MaxValue, Engine.Explicit)]
    public void NoSuchGroup(int group, Engine engine)
    {
        Trajectory trajectory = Start(engine: engine);
        GroupLog log = new([]);
        Action act = () => trajectory.Visit([group], ref log);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("groups").WithMessage("groups must lie in 0 … 1.*");
    }

    [Fact(DisplayName = "A trajectory started from a Gram matrix says that it has no neurons to look at")]
    public void NoNeurons()
    {
        Trajectory trajectory = Start(engine: Engine.GramOnly);
        GroupLog log = new([]);
        foreach (Action look in new Action[] { () => _ = trajectory.InitialNeurons, () => trajectory.VisitAll(ref log), () => trajectory.Visit([], ref log) })
            look.Should().Throw<InvalidOperationException>().WithMessage("This trajectory was started from a Gram matrix; it has no neurons to look at.");
        trajectory.Propagator.Should().BeNull();
    }

    [Fact(DisplayName = "The Gram matrix of a law that is not normal is that of its rows")]
    public void GramOfAnotherLaw()
    {
        Trajectory gram = Start(BoxLaw.Isotropic, Engine.GramOnly);
        Trajectory rows = Start(BoxLaw.Isotropic, Engine.Reduced);

        gram.Theta.ToArray().Should().Equal(rows.Theta.ToArray());
        gram.InnerNormSquared.Should().Be(rows.InnerNormSquared);
    }

    [Fact(DisplayName = "An undefined engine and a missing problem are refused")]
    public void BadStart()
    {
        Action engine = () => Start(engine: (Engine)7);
        Action problem = () => UpdateRule.LabelNoiseSgd.Start(null!, default);

        engine.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("engine").WithMessage("The engine must be Reduced, Explicit or GramOnly.*");
        problem.Should().Throw<ArgumentNullException>().WithParameterName("problem");
    }

    [Theory(DisplayName = "A network too wide for the memory is refused by the engines that keep rows")]
    [InlineData(Engine.Reduced)]
    [InlineData(Engine.Explicit)]
    public void TooWide(Engine engine)
    {
        Action act = () => UpdateRule.LabelNoiseSgd.Start(Small with { Width = long.MaxValue }, default, engine: engine);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("* must be at most * on this machine, not *: each takes * bytes of memory.*");
    }

    [Fact(DisplayName = "A training set too large for the memory is refused")]
    public void TooManyInputs()
    {
        Action act = () => UpdateRule.LabelNoiseSgd.Start(Small with { Inputs = InputLaw.TrainingSet(1L << 50) }, default);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Inputs").WithMessage("Inputs must be at most * on this machine, not *: each takes 16 bytes of memory.*");
    }

    private static Trajectory Start(InitialLaw? law = null, Engine engine = Engine.Reduced) =>
        UpdateRule.LabelNoiseSgd.Start(Small, new ReplicateSeed(1, 1), law, engine);

    private readonly struct StopAt(long last) : IStepObserver
    {
        public bool Observe(long step, in StepContext context, in RuleStep decision, ReadOnlySpan<double> direction) => step < last;
    }

    private readonly struct GroupLog(List<string> seen) : INeuronVisitor
    {
        public List<string> Seen { get; } = seen;

        public void Visit(scoped in NeuronGroup group) => Seen.Add(FormattableString.Invariant($"{group.Index}:{group.Count}"));
    }
}
