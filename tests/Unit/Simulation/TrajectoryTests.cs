using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

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

    [Fact(DisplayName = "An observer can end the advance before the step that it is shown, however many steps were allowed")]
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
            look.Should().Throw<InvalidOperationException>().WithMessage("This network was started from a Gram matrix; it has no neurons to look at.");
    }

    [Fact(DisplayName = "The Gram matrix of a law that is not normal is that of its rows")]
    public void GramOfAnotherLaw()
    {
        Trajectory gram = Start(BoxLaw.Isotropic, Engine.GramOnly);
        Trajectory rows = Start(BoxLaw.Isotropic, Engine.Reduced);

        gram.Theta.ToArray().Should().Equal(rows.Theta.ToArray());
        gram.InnerNormSquared.Should().Be(rows.InnerNormSquared);
    }

    [Theory(DisplayName = "On every engine the Gram matrix is [a | W]ᵀ[a | W]: ‖a‖², θ and WᵀW, and the weights are its rows where there are any")]
    [InlineData(Engine.Reduced)]
    [InlineData(Engine.Explicit)]
    [InlineData(Engine.GramOnly)]
    public void GramMatrix(Engine engine)
    {
        Trajectory trajectory = Start(engine: engine);
        trajectory.Advance(50);
        Matrix<double> gram = trajectory.GramMatrix();

        gram[0, 0].Should().BeApproximately(trajectory.OuterNormSquared, 1e-12);
        gram.Row(0).Skip(1).Zip(trajectory.Theta.ToArray(), (x, y) => Math.Abs(x - y)).Max().Should().BeLessThan(1e-12);
        gram.Diagonal().Skip(1).Sum().Should().BeApproximately(trajectory.InnerNormSquared, 1e-9);
        if (engine != Engine.GramOnly)
            (trajectory.Weights().TransposeThisAndMultiply(trajectory.Weights()) - gram).L2Norm().Should().BeLessThan(1e-9);
    }

    [Fact(DisplayName = "An undefined engine and a missing problem are refused")]
    public void BadStart()
    {
        Action engine = () => Start(engine: (Engine)7);
        Action problem = () => UpdateRule.LabelNoiseSgd.Start(null!, default);

        engine.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("engine").WithMessage("The engine must be Reduced, Explicit or GramOnly.*");
        problem.Should().Throw<ArgumentNullException>().WithParameterName("problem");
    }

    [Theory(DisplayName = "A network too wide for the memory, or for an index, is refused by the engines that keep rows or draw them again")]
    [InlineData(Engine.Reduced, "count must be at most 2147483647, not 9223372036854775807: the index of a neuron has 31 bits.*")]
    [InlineData(Engine.Explicit, "* must be at most * on this machine, not *: each takes * bytes of memory.*")]
    public void TooWide(Engine engine, string message)
    {
        Action act = () => UpdateRule.LabelNoiseSgd.Start(Small with { Width = long.MaxValue }, default, engine: engine);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
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
        public bool Observe(in ObservedStep step) => step.Network.Step < last;
    }

    private readonly struct GroupLog(List<string> seen) : INeuronVisitor
    {
        public List<string> Seen { get; } = seen;

        public void Visit(scoped in NeuronGroup group) => Seen.Add(FormattableString.Invariant($"{group.Index}:{group.Count}"));
    }
}
