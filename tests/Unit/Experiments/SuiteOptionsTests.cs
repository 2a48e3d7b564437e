using LabelNoise.Experiments;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class SuiteOptionsTests
{
    [Theory(DisplayName = "Fewer than one thread is refused")]
    [InlineData(0)]
    [InlineData(-1)]
    public void ThreadsMustBePositive(int threads)
    {
        Action create = () => _ = new SuiteOptions { Threads = threads };
        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Threads").WithMessage("*at least 1*");
    }

    [Fact(DisplayName = "The default seed is 1 and the default number of threads the machine's processors")]
    public void DefaultsAreStated()
    {
        SuiteOptions options = new();
        options.Seed.Should().Be(1);
        options.Threads.Should().Be(Environment.ProcessorCount);
    }
}
