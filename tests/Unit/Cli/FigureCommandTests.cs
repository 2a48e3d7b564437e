namespace LabelNoise.Tests.Unit.Cli;

public sealed class FigureCommandTests
{
    [Fact(DisplayName = "The paper's own numbers are another profile")]
    public void Profiles()
    {
        Invocation deep = Invocation.Of("figure oscillation --profile deep --seed 3 --format json");

        deep.ExitCode.Should().Be(0);
        deep.Output.Should().Contain("η = 0.001");
        Invocation.Of("figure oscillation --profile quick --seed 3").Output.Should().Be(Invocation.Of("figure oscillation --seed 3").Output);
    }

    [Fact(DisplayName = "An unknown figure is refused, with the name that may have been meant")]
    public void UnknownFigure() =>
        Invocation.Of("figure oscilation").ShouldBeRefused("name is 'oscilation'; *oscillation* is accepted. Did you mean oscillation?\n");

    [Fact(DisplayName = "Another seed gives another figure")]
    public void Seed() => Invocation.Of("figure oscillation --seed 4").Output.Should().NotBe(Invocation.Of("figure oscillation --seed 5").Output);
}
