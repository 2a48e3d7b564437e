using System.Text.Json;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class ConditionsCommandTests
{
    [Fact(DisplayName = "The defaults are the C = 1.2 point, where A1 to A6 hold, and ηm = 0.86 is below 2 and below 14/9")]
    public void Defaults()
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("conditions --format json").Output);
        JsonElement root = document.RootElement;

        root.GetProperty("clauses").EnumerateArray().Select(c => c.GetProperty("clause").GetString())
            .Should().Equal("A1", "A2", "A3", "A4", "A5", "A6");
        root.GetProperty("clauses").EnumerateArray().Should().OnlyContain(c => c.GetProperty("holds").GetBoolean());
        root.GetProperty("clauses")[2].GetProperty("log10Margin").GetString().Should().Be("Infinity");
        Math.Pow(10, root.GetProperty("log10EtaTimesWidth").GetDouble()).Should().BeApproximately(0.86, 0.01);
        root.GetProperty("meanSquareStabilityLimit").GetDouble().Should().Be(14.0 / 9);
        root.GetProperty("belowTwo").GetBoolean().Should().BeTrue();
    }

    [Theory(DisplayName = "η and m follow C where they are not given: the least setting that meets A1 and A2, which hold with equality")]
    [InlineData("1.2", "m = 3.45e+07,", "η = 2.504e-08,")]
    [InlineData("1.21", "m = 4.544e+07,", "η = 1.129e-08,")]
    [InlineData("1.22", "m = 5.904e+07,", "η = 5.122e-09,")]
    [InlineData("1e100", "m = 1e+4900,", "η = 1e-9600,")]
    [InlineData("1", "m = 2,", "η = 1,")]
    public void DefaultsFollowTheConstant(string constant, string width, string rate)
    {
        Invocation run = Invocation.Of($"conditions --constant {constant} --input-bound 9");

        run.Output.Should().StartWith(width).And.Contain(rate).And.MatchRegex(@"A1 [^\n]* ✓ yes\n *A2 [^\n]* 0 +✓ yes");
    }

    [Fact(DisplayName = "The width follows a learning rate that is given: it is the least that A1 accepts")]
    public void WidthFollowsTheRate() =>
        Invocation.Of("conditions --learning-rate 1e-20 --constant 1.05").Output.Should().StartWith("m = 1.05e+10,").And.MatchRegex(@"A1 [^\n]* 0 +✓ yes");

    [Fact(DisplayName = "Numbers beyond a double are read: η = 10^-1200 and m = 10^700 give ηm = 10^-500")]
    public void BeyondDoubles()
    {
        Invocation run = Invocation.Of("conditions --learning-rate 1e-1200 --width 1e700");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("m = 1e+700").And.Contain("1e-500");
    }

    [Theory(DisplayName = "The label noise may be of any size, as the width may: by default the paper's m^(1/4)")]
    [InlineData("--width 1e2000 --learning-rate 1e-1200", "σ = 1e+500,", "\"log10Noise\": 500,")]
    [InlineData("--noise 1e400", "σ = 1e+400,", "\"log10Noise\": 400,")]
    [InlineData("--noise 0", "σ = 0,", "\"log10Noise\": \"-Infinity\",")]
    [InlineData("--noise 0e0", "σ = 0,", "\"log10Noise\": \"-Infinity\",")]
    public void NoiseOfAnySize(string options, string table, string json)
    {
        Invocation.Of("conditions " + options).Output.Should().Contain(table);
        Invocation.Of($"conditions {options} --format json").Output.Should().Contain(json);
    }

    [Theory(DisplayName = "Options of conditions that cannot be used give exit code 2 and one line that names the option")]
    [InlineData("--width 1", "--width is '1'; a number from 2 to 1e1000000000, *")]
    [InlineData("--width NaN", "--width is 'NaN'; *")]
    [InlineData("--learning-rate 0", "--learning-rate is '0'; a number from 1e-1000000000 to 1e1000000000, *")]
    [InlineData("--teacher-norm -1", "--teacher-norm is '-1'; 0 or a number from 1e-1000000000 to 1e1000000000 is accepted.\n")]
    [InlineData("--samples 0.1", "--samples is '0.1'; online or a number from 1 to 1e1000000000 is accepted.\n")]
    [InlineData("--constant 0.5", "--constant is '0.5'; a number from 1 to 1.79e308 is accepted.\n")]
    public void BadOptions(string options, string error)
    {
        Invocation.Of("conditions " + options).ShouldBeRefused(error);
    }
}
