using System.Globalization;
using System.Reflection;
using System.Text.Json;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class SimulateCommandTests
{
    [Theory(DisplayName = "Options of simulate that cannot be used give exit code 2 and one line that names the option")]
    [InlineData("--width 0", "--width is '0'; a whole number from 1 to 9223372036854775807 is accepted.\n")]
    [InlineData("--width 1.5", "--width is '1.5'; *")]
    [InlineData("--width 1e12", "--width must be at most 2147483647, not 1000000000000: the index of a neuron has 31 bits. With --observe loss,training-loss,distance,outer-norm,* any width is accepted.\n")]
    [InlineData("--dimension 5000", "--dimension is '5000'; a whole number from 1 to 4095 is accepted.\n")]
    [InlineData("--learning-rate NaN", "--learning-rate is 'NaN'; a number from 5e-324 to 1.79e308 is accepted.\n")]
    [InlineData("--learning-rate Infinity", "--learning-rate is 'Infinity'; *")]
    [InlineData("--learning-rate 1e400", "--learning-rate is '1e400'; *")]
    [InlineData("--noise -1", "--noise is '-1'; 0 or a number from 5e-324 to 1.79e308 is accepted.\n")]
    [InlineData("--samples 0", "--samples is '0'; online, a whole number from 1 to 9223372036854775807, or t= and a number above 2, at most 1.79e308, is accepted.\n")]
    [InlineData("--samples t=2", "--samples is 't=2'; *")]
    [InlineData("--samples t=NaN", "--samples is 't=NaN'; *")]
    [InlineData("--rule oscillation --samples t=3", "--samples t=ν is not accepted for oscillation, which follows the gradient with the Σ̂ of normal inputs.\n")]
    [InlineData("--samples 1e14", "--samples must be at most * on this machine, not 100000000000000: each takes 56 bytes of memory.\n")]
    [InlineData("--rule anneal", "--rule is 'anneal'; label-noise-sgd, gradient-descent, *, or path.dll:Namespace.Type is accepted.\n")]
    [InlineData("--observe loss,foo", "--observe is 'loss,foo'; a comma-separated list of loss, training-loss, distance, *")]
    [InlineData("--observe norm:1000", "--observe norm:1000 is not accepted: the neurons are numbered from 0 to 999.\n")]
    [InlineData("--observe norm:-1", "--observe is 'norm:-1'; *, norm:i, outer:i, cosine:i is accepted.*")]
    [InlineData("--observe norm", "--observe is 'norm'; *")]
    [InlineData("--rule oscillation --observe norm:0", "--observe norm:0 is not accepted for oscillation; mean-squared-norm is.\n")]
    [InlineData("--teacher-norm 0 --observe cosine:1", "--observe cosine:1 is accepted for --teacher-norm above 0 only*")]
    [InlineData("--rule oscillation --observe loss", "--observe loss is not accepted for oscillation; mean-squared-norm is.\n")]
    [InlineData("--rule gradient-descent --noise 1", "--noise is not accepted for gradient-descent, which has no label noise.\n")]
    [InlineData("--rule oscillation --start box", "--start is not accepted for oscillation, which has a start of its own.\n")]
    [InlineData("--rule flow=10 --samples 3", "--rule is 'flow=10', which requires fresh inputs, or a training set of at least d; the problem is m = 1000, d = 7, *, n = 3.\n")]
    [InlineData("--start somewhere", "--start is 'somewhere'; ntk, box or aligned-box is accepted.\n")]
    [InlineData("--teacher-norm 0 --observe growth", "--observe growth is accepted for --teacher-norm above 0 only*")]
    [InlineData("--teacher-norm 0 --observe mean-alignment", "--observe mean-alignment is accepted for --teacher-norm above 0 only*")]
    [InlineData("--steps 1e15 --every 1", "--every is 1: 1000000000000001 looks *")]
    public void BadOptions(string options, string error)
    {
        Invocation.Of("simulate " + options).ShouldBeRefused(error);
    }

    [Fact(DisplayName = "Single neurons are observed: of one neuron norm:0 is the mean norm, outer:0 the largest outer weight in size, and cosine:0 the mean cosine")]
    public void SingleNeuron()
    {
        using JsonDocument document = JsonDocument.Parse(
            Invocation.Of("simulate --width 1 --dimension 3 --learning-rate 0.01 --steps 40 --seed 5 --format json --observe norm:0,mean-norm,outer:0,max-outer,cosine:0,mean-cosine").Output);

        foreach (JsonElement row in document.RootElement.GetProperty("replicates")[0].GetProperty("rows").EnumerateArray())
        {
            using Case atRow = Case.Of(row);
            row.GetProperty("norm:0").GetDouble().Should().BeApproximately(row.GetProperty("mean-norm").GetDouble(), 1e-12);
            Math.Abs(row.GetProperty("outer:0").GetDouble()).Should().BeApproximately(row.GetProperty("max-outer").GetDouble(), 1e-12);
            row.GetProperty("cosine:0").GetDouble().Should().BeApproximately(row.GetProperty("mean-cosine").GetDouble(), 1e-12);
        }
    }

    [Theory(DisplayName = "Every rule that compare takes is simulated, also a type from its author's library")]
    [InlineData("no-label-noise")]
    [InlineData("wrong-sign")]
    [InlineData("outer-layer-only")]
    [InlineData("inner-layer-only")]
    [InlineData("Own")]
    [InlineData("Talking")]
    public void Rules(string rule)
    {
        string name = char.IsUpper(rule[0]) ? $"{typeof(LoadableRules).Assembly.Location}:{typeof(LoadableRules).FullName}+{rule}" : rule;
        Invocation run = Invocation.Of(["simulate", "--rule", name, "--width", "20", "--steps", "50", "--replicates", "3", "--format", "json", "--seed", "5"]);
        using JsonDocument document = JsonDocument.Parse(run.Output);

        run.ExitCode.Should().Be(0);
        document.RootElement.GetProperty("rule").GetString().Should().Be(name);
        document.RootElement.GetProperty("replicates")[2].GetProperty("rows").GetArrayLength().Should().BeGreaterThan(2);
    }

    [Theory(DisplayName = "A rule from a library that fails gives exit code 2 and one line with the rule and what it threw")]
    [InlineData("FailingLate", "'*+FailingLate' failed at step 40 of m = 20, d = 7, *: NotSupportedException, no such step.\n")]
    [InlineData("FailingLateOnNeurons", "'*+FailingLateOnNeurons' failed at step 40 of m = 20, d = 7, *: NotSupportedException, no such step.\n")]
    [InlineData("Uninitialised", "--rule is '*+Uninitialised', which cannot be used as a rule: * cannot be made: FormatException, no table today.\n")]
    public void FailingRules(string rule, string error) => Invocation.Of(
        ["simulate", "--rule", $"{typeof(LoadableRules).Assembly.Location}:{typeof(LoadableRules).FullName}+{rule}", "--width", "20", "--steps", "50"]).ShouldBeRefused(error);

    [Fact(DisplayName = "The csv has each replicate's rows, then means and standard errors that follow from them, then exits")]
    public void Csv()
    {
        Invocation run = Invocation.Of("simulate --width 20 --dimension 3 --steps 100 --every 40 --replicates 3 --format csv");
        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

        run.ExitCode.Should().Be(0);
        rows[0].Should().Equal(
            "kind", "replicate", "step", "loss", "distance", "mean-squared-norm", "mean-alignment", "median-defect", "growth", "beyond-box", "max-outer", "max-displacement", "inside");
        rows.Should().OnlyContain(row => row.Length == rows[0].Length);
        ILookup<string, string[]> kinds = rows.ToLookup(r => r[0], StringComparer.Ordinal);
        kinds["replicate"].Take(4).Select(r => r[2]).Should().Equal("0", "40", "80", "100");
        double[] distances = [.. kinds["replicate"].Chunk(4).Select(r => Number(r[3][4]))];
        double mean = Number(kinds["mean"].Last()[4]);
        double error = Number(kinds["standard-error"].Last()[4]);
        // A sum of three doubles, in another order.
        mean.Should().BeApproximately(distances.Sum() / 3, 1e-14 * mean);
        error.Should().BeApproximately(Math.Sqrt(distances.Sum(x => Math.Pow(x - mean, 2)) / 2 / 3), 1e-12 * mean);
        kinds["first-exit"].Count().Should().Be(3);
        kinds["last-exit"].Count().Should().Be(3);
    }

    [Fact(DisplayName = "--samples t=3 gives other runs than online inputs, and the JSON says of which law the inputs were")]
    public void HeavyTailed()
    {
        const string Command = "simulate --width 20 --dimension 3 --learning-rate 0.001 --steps 100 --format json --samples ";
        using JsonDocument heavy = JsonDocument.Parse(Invocation.Of(Command + "t=3").Output);
        using JsonDocument normal = JsonDocument.Parse(Invocation.Of(Command + "online").Output);

        heavy.RootElement.GetProperty("setting").GetProperty("degreesOfFreedom").GetDouble().Should().Be(3);
        heavy.RootElement.GetProperty("setting").GetProperty("samples").ValueKind.Should().Be(JsonValueKind.Null);
        normal.RootElement.GetProperty("setting").GetProperty("degreesOfFreedom").ValueKind.Should().Be(JsonValueKind.Null);
        heavy.RootElement.GetProperty("replicates").GetRawText().Should().NotBe(normal.RootElement.GetProperty("replicates").GetRawText());
    }

    [Fact(DisplayName = "At step 0 every neuron is in the lazy regime, the loss is half the squared distance, and exits are looks")]
    public void Json()
    {
        Invocation run = Invocation.Of("simulate --width 50 --steps 20000 --every 1000 --format json");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement replicate = document.RootElement.GetProperty("replicates")[0];
        JsonElement start = replicate.GetProperty("rows")[0];

        start.GetProperty("inside").GetInt32().Should().Be(50);
        double distance = start.GetProperty("distance").GetDouble();
        start.GetProperty("loss").GetDouble().Should().BeApproximately(distance * distance / 2, 1e-15);
        (replicate.GetProperty("firstExit").GetInt64() % 1000).Should().Be(0);
        replicate.GetProperty("lastExit").GetInt64().Should().BeGreaterThanOrEqualTo(replicate.GetProperty("firstExit").GetInt64());
        replicate.GetProperty("neverOutside").GetInt32().Should().Be(0);
    }

    [Fact(DisplayName = "From the box no neuron starts beyond it; in ln(1/η)/(η‖θ*‖) steps the typical one aligns, grows and leaves it, and θ reaches θ*")]
    public void Box()
    {
        JsonElement start = Rows("box", 0);
        JsonElement end = Rows("box", 1);

        (start.GetProperty("beyond-box").GetInt32(), start.GetProperty("growth").GetDouble(), start.GetProperty("max-displacement").GetDouble()).Should().Be((0, 1, 0));
        start.GetProperty("median-defect").GetDouble().Should().BeGreaterThan(0.5);
        end.GetProperty("beyond-box").GetInt32().Should().BeGreaterThan(70);
        end.GetProperty("median-defect").GetDouble().Should().BeLessThan(0.05);

        // G² = s + √(1 + s²), s = ‖θ*‖/(0.222·mη), up to the fluctuation of a sum over 100 neurons.
        end.GetProperty("growth").GetDouble().Should().BeInRange(200, 400);
        end.GetProperty("distance").GetDouble().Should().BeLessThan(1e-3);
        Rows("aligned-box", 0).GetProperty("median-defect").GetDouble().Should().Be(0);
    }

    [Fact(DisplayName = "Where the squares of the weights overflow, the network has diverged: no alignment is made up for it")]
    public void OverflowHasNoAlignment()
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("simulate --width 100 --learning-rate 100 --steps 5 --every 1 --seed 1 --observe mean-alignment,median-defect,max-outer --format json").Output);
        JsonElement[] rows = [.. document.RootElement.GetProperty("replicates")[0].GetProperty("rows").EnumerateArray()];

        rows[4].GetProperty("mean-alignment").ValueKind.Should().Be(JsonValueKind.Number);
        rows[5].GetProperty("max-outer").GetDouble().Should().BeGreaterThan(1e154);
        rows[5].GetProperty("mean-alignment").GetString().Should().Be("NaN");
        rows[5].GetProperty("median-defect").GetString().Should().Be("NaN");
    }

    [Theory(DisplayName = "The command simulate counts exits as the library does: neurons that have diverged have not left")]
    [InlineData(0.5, 64)]
    [InlineData(0.016, 0)]
    public void DivergedHasNotLeft(double learningRate, int remaining)
    {
        string command = string.Create(CultureInfo.InvariantCulture, $"simulate --width 64 --learning-rate {learningRate} --steps 3000 --every 20 --observe inside --seed 1");
        using JsonDocument document = JsonDocument.Parse(Invocation.Of(command + " --format json").Output);
        JsonElement replicate = document.RootElement.GetProperty("replicates")[0];
        JsonElement setting = document.RootElement.GetProperty("setting");
        Problem problem = new()
        {
            Width = 64,
            Dimension = setting.GetProperty("dimension").GetInt32(),
            LearningRate = learningRate,
            NoiseLevel = setting.GetProperty("noise").GetDouble(),
            TeacherNorm = setting.GetProperty("teacherNorm").GetDouble(),
        };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(1, "simulate", 0));
        ExitWatch watch = new(trajectory);
        List<int> inside = [LazyRegime.CountInside(trajectory)];
        for (int look = 0; look < 150; look++)
        {
            trajectory.Advance(20);
            watch.Look();
            inside.Add(LazyRegime.CountInside(trajectory));
        }

        ExitReport report = watch.Report;
        report.Remaining.Should().Be(remaining);
        replicate.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("inside").GetInt32()).Should().Equal(inside);
        replicate.GetProperty("neverOutside").GetInt32().Should().Be(report.Remaining);
        Step("firstExit").Should().Be(report.FirstExit);
        Step("lastExit").Should().Be(report.LastExit);
        Invocation.Of(command).Output.Should().Contain($"last exit from the lazy regime: {(report.LastExit is { } last ? $"step {last}" : "not seen by step 3000")} (looked every 20 steps)\n");

        long? Step(string name) => replicate.GetProperty(name).ValueKind == JsonValueKind.Null ? null : replicate.GetProperty(name).GetInt64();
    }

    [Fact(DisplayName = "Each observable is its own number, that of plain loops over the neurons")]
    public void EachObservable()
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("simulate --width 50 --dimension 4 --learning-rate 0.02 --steps 300 --every 300 --seed 1 --format json").Output);
        JsonElement row = document.RootElement.GetProperty("replicates")[0].GetProperty("rows")[1];
        JsonElement setting = document.RootElement.GetProperty("setting");
        Problem problem = new()
        {
            Width = 50,
            Dimension = 4,
            LearningRate = 0.02,
            NoiseLevel = setting.GetProperty("noise").GetDouble(),
            TeacherNorm = setting.GetProperty("teacherNorm").GetDouble(),
        };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(1, "simulate", 0));
        trajectory.Advance(300);
        PlainRows rows = PlainRows.Of(trajectory);
        double[] cosines = [.. rows.Current.Select(z => Math.Abs(z[1]) / PlainRows.InnerNorm(z))];
        double loss = 0.5 * trajectory.Theta.ToArray().Zip(trajectory.TeacherVector.ToArray(), (x, y) => (x - y) * (x - y)).Sum();
        Dictionary<string, double> expected = new(StringComparer.Ordinal)
        {
            ["loss"] = loss,
            ["distance"] = Math.Sqrt(2 * loss),
            ["mean-squared-norm"] = rows.Current.Average(z => Math.Pow(PlainRows.InnerNorm(z), 2)),
            ["mean-alignment"] = cosines.Average(),
            ["median-defect"] = cosines.Select(c => 1 - c).Order().ElementAt(25),
            ["growth"] = rows.Current.Sum(z => Math.Pow(z[0] + z[1], 2)) / rows.Initial.Sum(z => Math.Pow(z[0] + z[1], 2)),
            ["beyond-box"] = rows.Current.Count(z => PlainRows.InnerNorm(z) > Math.Sqrt(0.02)),
            ["max-outer"] = rows.Current.Max(z => Math.Abs(z[0])),
            ["max-displacement"] = rows.Displacements().Max() * Math.Sqrt(50),
            ["inside"] = rows.Displacements().Count(x => x <= 1 / Math.Sqrt(50)),
        };

        row.EnumerateObject().Select(m => m.Name).Should().Equal(["step", .. expected.Keys]);
        expected.Values.Should().OnlyHaveUniqueItems();
        foreach ((string name, double value) in expected)
        {
            using Case atName = Case.Of(name);
            row.GetProperty(name).GetDouble().Should().BeApproximately(value, 1e-12 * value, name);
        }
    }

    [Fact(DisplayName = "Every quantity has its own name on the command line")]
    public void AllObservables()
    {
        Quantity?[] declared =
            [.. typeof(Quantity).GetProperties(BindingFlags.Static | BindingFlags.Public).Where(p => p.PropertyType == typeof(Quantity)).Select(p => (Quantity?)p.GetValue(null))];

        Quantity.All.Should().BeEquivalentTo(declared);
        Quantity.All.Select(o => o.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact(DisplayName = "The largest displacement is above 1/√m from the first exit on")]
    public void Displacement()
    {
        using JsonDocument document = JsonDocument.Parse(Invocation.Of("simulate --width 50 --steps 2000 --every 20 --observe max-displacement,inside --format json").Output);

        document.RootElement.GetProperty("replicates")[0].GetProperty("rows").EnumerateArray()
            .Should().OnlyContain(row => row.GetProperty("max-displacement").GetDouble() > 1 == row.GetProperty("inside").GetInt32() < 50);
    }

    private static JsonElement Rows(string start, int row) => JsonDocument.Parse(
        Invocation.Of($"simulate --rule gradient-descent --start {start} --width 100 --learning-rate 1e-4 --seed 1 --steps 291260 --every 291260 --format json").Output)
        .RootElement.GetProperty("replicates")[0].GetProperty("rows")[row];

    [Fact(DisplayName = "Width 10⁹ is simulated when no neuron is looked at: (1/m)Σ‖wᵢ‖² starts at 1 to three digits")]
    public void AnyWidth()
    {
        Invocation run = Invocation.Of("simulate --width 1e9 --steps 10 --every 10 --observe mean-squared-norm --format csv");

        run.ExitCode.Should().Be(0);
        // The relative standard deviation of the mean of 10⁹ draws of χ²_7/7 is 1.7·10⁻⁵.
        Number(run.Output.Split('\n')[1].Split(',')[3]).Should().BeApproximately(1, 1e-3);
    }

    [Fact(DisplayName = "The same seed gives the same output, and simulate stopped before it starts prints its headings alone and returns 130")]
    public void SeedAndCancellation()
    {
        const string Arguments = "simulate --width 20 --steps 200 --replicates 4 --format csv --seed 9";

        Invocation.Of(Arguments).Output.Should().Be(Invocation.Of(Arguments).Output);
        Invocation cancelled = Invocation.Of(Arguments, cancellation: new CancellationToken(canceled: true));
        cancelled.ExitCode.Should().Be(130);
        cancelled.Output.Should().MatchRegex("^kind,replicate,step,[^\n]*\n$");
    }

    [Fact(DisplayName = "A simulation that is stopped before it looks says that it has not looked, not that it has seen nothing")]
    public void NotLooked()
    {
        Invocation run = Invocation.Of("simulate --width 20 --steps 200", cancellation: new CancellationToken(canceled: true));

        run.ExitCode.Should().Be(130);
        run.Output.Should().Contain("first exit from the lazy regime: not looked\nlast exit from the lazy regime: not looked\nneurons never seen outside: not looked\n");
    }

    [Theory(DisplayName = "A simulation is headed by the numbers that enter the rule: σ where it has label noise, the inputs as it meets them")]
    [InlineData("label-noise-sgd", "label-noise-sgd, m = 20, d = 7, η = 0.05, σ = 2.115, ‖θ*‖ = 0.4729, online, start ntk, ")]
    [InlineData("no-label-noise", "no-label-noise, m = 20, d = 7, η = 0.05, ‖θ*‖ = 0.4729, online, start ntk, ")]
    [InlineData("gradient-descent", "gradient-descent, m = 20, d = 7, η = 0.05, ‖θ*‖ = 0.4729, Σ̂ = I, start ntk, ")]
    [InlineData("gradient-descent --samples 30", "gradient-descent, m = 20, d = 7, η = 0.05, ‖θ*‖ = 0.4729, n = 30, start ntk, ")]
    [InlineData("oscillation", "oscillation, m = 20, d = 7, η = 0.05, ‖θ*‖ = 0.4729, Σ̂ = I, seed ")]
    [InlineData("oscillation --samples 5", "oscillation, m = 20, d = 7, η = 0.05, ‖θ*‖ = 0.4729, n = 5, seed ")]
    public void Heading(string rule, string heading) => Invocation.Of($"simulate --rule {rule} --width 20 --steps 0").Output.Should().StartWith(heading);

    [Fact(DisplayName = "The neurons never seen outside are a mean over replicates with its error, and their range")]
    public void NeverOutside()
    {
        Invocation.Of("simulate --width 20 --steps 0").Output.Should().Contain("neurons never seen outside: 20\n");
        Invocation.Of("simulate --width 20 --steps 0 --replicates 3").Output.Should().Contain("neurons never seen outside: 20 ± 0, from 20 to 20\n");
    }

    [Fact(DisplayName = "An exit that was not seen is not seen by the last look's step")]
    public void NotSeen()
    {
        Invocation.Of("simulate --width 20 --steps 0").Output.Should().Contain("first exit from the lazy regime: not seen by step 0 (looked every ");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
