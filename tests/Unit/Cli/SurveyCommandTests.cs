namespace LabelNoise.Tests.Unit.Cli;

public sealed class SurveyCommandTests
{
    [Fact(DisplayName = "One of the paper's own rules is put through the claims of its phase alone, and the others are said not to be run")]
    public void OneOfThePapers()
    {
        Invocation run = Invocation.Of("survey gradient-descent --seed 1");

        run.ExitCode.Should().Be(0, run.Error);
        string[] rows = [.. run.Output.Split('\n').Where(line => line.StartsWith("| Lemma", StringComparison.Ordinal) || line.StartsWith("| Theorem", StringComparison.Ordinal))];
        rows.Should().HaveCountGreaterThanOrEqualTo(4).And.OnlyContain(row => row.StartsWith("| Lemma 3.4 ", StringComparison.Ordinal) || row.StartsWith("| Lemma 3.5 ", StringComparison.Ordinal));
        run.Output.Should().Contain("Not run").And.Contain("C.2").And.Contain("C.4");
    }

    [Theory(DisplayName = "Two rules of one kind and an unknown name are refused")]
    [InlineData("survey label-noise-sgd no-label-noise", "'label-noise-sgd' and 'no-label-noise' both draw samples; one rule, or one of each kind, is accepted.\n")]
    [InlineData("survey label-noise", "rule is 'label-noise'; *is accepted.*")]
    [InlineData("survey sam=x", "rule is 'sam=x'; sam=ρ with a number of at least 0 is accepted.\n")]
    [InlineData("survey", "rule is missing; *is accepted.\n")]
    public void Refused(string arguments, string error) => Invocation.Of(arguments).ShouldBeRefused(error);
}
