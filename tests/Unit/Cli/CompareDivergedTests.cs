namespace LabelNoise.Tests.Unit.Cli;

public sealed class CompareDivergedTests
{
    [Fact(DisplayName = "The command compare says that a rule diverged, not that its Infinity is larger; which replicates did is in the JSON")]
    public void Diverged()
    {
        const string Arguments = "compare label-noise-sgd wrong-sign --quantity rms-norm,last-exit --width 40 --dimension 3 --steps 2000";
        Invocation run = Invocation.Of(Arguments);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("differ, B diverged").And.Contain(" diverged ").And.NotContain(", B larger").And.NotContain("Infinity");
        string json = Invocation.Of(Arguments + " --format json").Output;
        System.Text.Json.JsonElement quantity = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("quantities")[0];
        quantity.GetProperty("bDiverged").GetInt64().Should().Be(quantity.GetProperty("pairs").GetInt64()).And.BePositive();
        quantity.GetProperty("aDiverged").GetInt64().Should().Be(0);
        quantity.GetProperty("larger").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact(DisplayName = "Where most runs end before a share has left, the median is 'never'; two rules that both diverge are so said to")]
    public void NeverAndBoth()
    {
        Invocation.Of("compare label-noise-sgd label-noise-sgd --quantity last-exit --replicates 4 --width 40 --dimension 3 --steps 1").Output.Should().Contain(" never ").And.NotContain("diverged");
        Invocation.Of("compare wrong-sign wrong-sign --quantity rms-norm --delta 0.2 --width 40 --dimension 3 --steps 2000").Output.Should().Contain("alike, A and B diverged");
    }
}
