using LabelNoise.Model;

namespace LabelNoise.Tests.Unit.Model;

public sealed class ProblemTests
{
    private static readonly Problem Valid = new() { Width = 256, Dimension = 3, LearningRate = 0.125, NoiseLevel = 2, TeacherNorm = 1 };

    [Theory(DisplayName = "A learning rate that is not a finite number above 0 is refused, also by with")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void LearningRate(double value) =>
        Refused(() => _ = Valid with { LearningRate = value }, "LearningRate", "LearningRate must be a finite number greater than 0.*");

    [Theory(DisplayName = "A noise level or teacher norm that is not a finite number of at least 0 is refused, also by with")]
    [InlineData(-1e-300)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Norms(double value)
    {
        Refused(() => _ = Valid with { NoiseLevel = value }, "NoiseLevel", "NoiseLevel must be a finite number of at least 0.*");
        Refused(() => _ = Valid with { TeacherNorm = value }, "TeacherNorm", "TeacherNorm must be a finite number of at least 0.*");
    }

    [Theory(DisplayName = "A width or dimension below 1 is refused, also by with")]
    [InlineData(0)]
    [InlineData(-5)]
    public void Sizes(int value)
    {
        Refused(() => _ = Valid with { Width = value }, "Width", "Width must be a whole number of at least 1.*");
        Refused(() => _ = Valid with { Dimension = value }, "Dimension", "Dimension must be a whole number of at least 1.*");
        Refused(() => InputLaw.TrainingSet(value), "count", "count must be a whole number of at least 1.*");
    }

    [Theory(DisplayName = "Degrees of freedom that are not a finite number above 2 are refused")]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void DegreesOfFreedom(double value) =>
        Refused(() => InputLaw.HeavyTailed(value), "degreesOfFreedom", "degreesOfFreedom must be a finite number greater than 2.*");

    [Fact(DisplayName = "An initializer is checked as with is, and a missing input law is refused")]
    public void Initializer()
    {
        Refused(() => _ = new Problem { Width = 0, Dimension = 1, LearningRate = 1 }, "Width", "Width must be*");
        Action act = () => _ = Valid with { Inputs = null! };

        act.Should().Throw<ArgumentNullException>().WithParameterName("Inputs");
    }

    [Fact(DisplayName = "Problems with equal numbers are equal; a changed one is not, and its original stays as it was")]
    public void Values()
    {
        Problem same = new() { Width = 256, Dimension = 3, LearningRate = 0.125, NoiseLevel = 2, TeacherNorm = 1 };

        same.Should().Be(Valid);
        (same with { Inputs = InputLaw.TrainingSet(5) }).Should().NotBe(Valid);
        (same with { Inputs = InputLaw.TrainingSet(5) }).Should().Be(Valid with { Inputs = InputLaw.TrainingSet(5) });
        same.Inputs.Should().Be(InputLaw.Online);
        InputLaw.HeavyTailed(3).Should().Be(InputLaw.HeavyTailed(3)).And.NotBe(InputLaw.HeavyTailed(4)).And.NotBe(InputLaw.Online);
    }

    [Fact(DisplayName = "m = 256, η = 1/8, σ = 2: radius 1/16, outer bound 1/4, T₁ = ⌈384·√(ln 256)⌉ = 905 and T₀ = ⌈4·ln 256⌉ = 23 steps")]
    public void Derived()
    {
        Valid.LazyRadius.Should().Be(1.0 / 16);
        Valid.OuterWeightBound.Should().Be(0.25);

        // σ²η²√m = 4·(1/64)·16 = 1 and η²√m = 1/4, so both horizons are read off the numerators.
        Valid.EscapeHorizon.Should().Be((long)Math.Ceiling(384 * Math.Sqrt(Math.Log(256))));
        Valid.EscapeHorizon.Should().Be(905);
        Valid.BoundHorizon.Should().Be(23);
    }

    [Fact(DisplayName = "Without label noise T₁ is infinite, which is said rather than returned; a horizon beyond 62 bits likewise")]
    public void NoHorizon()
    {
        Action infinite = () => _ = (Valid with { NoiseLevel = 0 }).EscapeHorizon;
        Action long1 = () => _ = (Valid with { LearningRate = 1e-12 }).EscapeHorizon;
        Action long0 = () => _ = (Valid with { LearningRate = 1e-12 }).BoundHorizon;

        infinite.Should().Throw<InvalidOperationException>().WithMessage("NoiseLevel is 0, where nothing drives the escape and T₁ is infinite; a level above 0 is accepted (m = 256, *).");
        long1.Should().Throw<InvalidOperationException>().WithMessage("T₁ is * steps, more than can be counted; up to 2⁶² are accepted (m = 256, *).");
        long0.Should().Throw<InvalidOperationException>().WithMessage("T₀ is * steps, more than can be counted; up to 2⁶² are accepted (m = 256, *).");
    }

    [Fact(DisplayName = "A problem reads in the field's symbols")]
    public void Text()
    {
        Valid.ToString().Should().Be("m = 256, d = 3, η = 0.125, σ = 2, ‖θ*‖ = 1, online");
        (Valid with { Inputs = InputLaw.TrainingSet(50) }).ToString().Should().EndWith("n = 50");
        (Valid with { Inputs = InputLaw.HeavyTailed(2.5) }).ToString().Should().EndWith("online, Student t with ν = 2.5");
    }

    private static void Refused(Action act, string name, string message) =>
        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);
}
