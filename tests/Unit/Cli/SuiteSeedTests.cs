using LabelNoise.Experiments;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class SuiteSeedTests
{
    [Theory(DisplayName = "The environment variable holds a seed in the grammar of --seed, and every command with --seed follows it")]
    [InlineData("simulate --width 5 --steps 2 --format json", "1e3", "\"seed\": 1000\n")]
    [InlineData("compare wrong-sign wrong-sign --width 5 --steps 2 --replicates 2 --format json", " 12 ", "\"seed\": 12\n")]
    [InlineData("verify C.1/exact/m=1000 --format json", "7 ", "\"suiteSeed\": 7,")]
    [InlineData("verify C.1/exact/m=1000 --format json", " ", "\"suiteSeed\": 1,")]
    [InlineData("simulate --width 5 --steps 2 --format json --seed 3", "8", "\"seed\": 3\n")]
    public async Task Variable(string arguments, string value, string found)
    {
        ChildProcess.Result run = await ChildProcess.RunAsync(arguments.Split(' '), $"{SuiteOptions.SeedVariable}={value}");

        run.Error.Should().BeEmpty();
        run.Output.Should().Contain(found);
    }

    [Theory(DisplayName = "A variable that holds no seed is refused by name, and by the same words as the option")]
    [InlineData("1e-30")]
    [InlineData("-1")]
    [InlineData("seven")]
    public async Task Refused(string value)
    {
        ChildProcess.Result run = await ChildProcess.RunAsync(["simulate"], $"{SuiteOptions.SeedVariable}={value}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"LABELNOISE_SEED is '{value}'; a whole number from 0 to 18446744073709551615 is accepted.\n");
        Invocation.Of(["simulate", "--seed", value]).ShouldBeRefused($"--seed is '{value}'; a whole number from 0 to 18446744073709551615 is accepted.\n");
    }
}
