using System.Text.Json;
using LabelNoise.Cli.UpdateRules;

namespace LabelNoise.Tests.Unit.Cli.UpdateRules;

public sealed class RuleFamilyTests
{
    /// <summary>All but the one that climbs, which runs off to infinity.</summary>
    public static TheoryData<string> Names => [.. NamedRule.Examples.Select(r => r.Name).Where(name => name is not "wrong-sign")];

    [Theory(DisplayName = "Every rule of the library has a name that simulate takes, with its number where it has one")]
    [MemberData(nameof(Names))]
    public void Simulates(string rule)
    {
        Invocation run = Invocation.Of($"simulate --rule {rule} --width 20 --dimension 3 --learning-rate 0.001 --steps 200 --observe inner-norm --format json --seed 1");

        run.ExitCode.Should().Be(0, run.Error);
        InnerNorm(run).Should().BeInRange(3, 6);
    }

    [Theory(DisplayName = "At the number at which a family's rule is label-noise SGD it gives what that gives, to rounding")]
    [InlineData("momentum=0")]
    [InlineData("mini-batches=1")]
    [InlineData("weight-decay=0")]
    [InlineData("sam=0")]
    [InlineData("alternating-noise=1000")]
    public void Neutral(string rule)
    {
        const string Setting = "--width 20 --dimension 3 --learning-rate 0.001 --steps 200 --observe inner-norm --format json --seed 1";

        InnerNorm(Invocation.Of($"simulate --rule {rule} {Setting}")).Should().BeApproximately(InnerNorm(Invocation.Of($"simulate {Setting}")), 1e-12);
    }

    [Theory(DisplayName = "A number that a family does not have, or none, is refused with those that it has")]
    [InlineData("momentum=1", "--rule is 'momentum=1'; momentum=μ with a number from 0 to 1, without 1, is accepted.\n")]
    [InlineData("momentum=-0.1", "--rule is 'momentum=-0.1'; *")]
    [InlineData("mini-batches=0", "--rule is 'mini-batches=0'; mini-batches=B with a whole number from 1 to 1000 is accepted.\n")]
    [InlineData("mini-batches=2.5", "--rule is 'mini-batches=2.5'; *")]
    [InlineData("mini-batches=1001", "--rule is 'mini-batches=1001'; *")]
    [InlineData("sam", "--rule is 'sam'; sam=ρ with a number of at least 0 is accepted.\n")]
    [InlineData("sam=x", "--rule is 'sam=x'; *")]
    [InlineData("sam=1=2", "--rule is 'sam=1=2'; *")]
    [InlineData("weight-decay=-1", "--rule is 'weight-decay=-1'; *")]
    [InlineData("alternating-noise=0", "--rule is 'alternating-noise=0'; *")]
    [InlineData("san=0.1", "--rule is 'san=0.1'; *, sam=ρ, *is accepted.*")]
    public void Refused(string rule, string error) => Invocation.Of($"simulate --rule {rule}").ShouldBeRefused(error);

    private static double InnerNorm(Invocation run)
    {
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("replicates")[0].GetProperty("rows").EnumerateArray().Last().GetProperty("inner-norm").GetDouble();
    }
}
