using System.Text.Json;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class CompareCommandTests
{
    private const string Setting = " --width 40 --dimension 3 --steps 200";

    /// <summary>The setting at a seed of its own, whatever that of the suite.</summary>
    private const string Small = Setting + " --seed 1";

    private static readonly string Library = typeof(LoadableRules).Assembly.Location;

    [Fact(DisplayName = "The command compare says that SGD without label noise leaves later, gives both error rates, and returns 1")]
    public void Differ()
    {
        Invocation run = Invocation.Of("compare label-noise-sgd no-label-noise --quantity half-exit,rms-norm" + Small);

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("A: label-noise-sgd, B: no-label-noise; m = 40, d = 3, ").And.Contain("differ, B larger");
        run.Output.Should().Contain("differ: the laws are not the same; wrong for any quantity with probability at most 0.001. alike: |p − ½| < 0.05; wrong with probability at most 0.001.\n");
        run.Output.Should().Contain("interval of p: at every n at once it contains p, except with probability at most 0.0005; it is less sharp than the test and may contain ½ where the rules differ\n");
        run.Output.Should().Contain("evidence: natural logarithm, for differ unless the verdict is alike; differ is said at 7.60, alike at 7.60\n");
        run.Output.Should().Contain("Each of the 2 quantities is tested at 0.0005 and 0.0005").And.Contain(" independent replicates of each rule, at most 10000; seed 1\n");
    }

    [Fact(DisplayName = "A rule is found alike to itself within 0.2, and the exit code is 0")]
    public void Alike()
    {
        Invocation run = Invocation.Of("compare gradient-descent gradient-descent --start box --quantity median-defect --delta 0.2 --alpha 0.01 --beta 0.01" + Small);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("median-defect   alike ").And.NotContain("Bonferroni");
    }

    [Fact(DisplayName = "What is undecided at the limit is inconclusive, and the exit code is 1")]
    public void Inconclusive()
    {
        Invocation run = Invocation.Of("compare label-noise-sgd label-noise-sgd --quantity rms-norm --replicates 4" + Small);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("rms-norm   inconclusive   4 ");
    }

    [Theory(DisplayName = "Every rule has its name, and every quantity too")]
    [InlineData("label-noise-sgd wrong-sign")]
    [InlineData("gradient-descent outer-layer-only")]
    [InlineData("inner-layer-only no-label-noise")]
    public void Names(string rules)
    {
        Invocation run = Invocation.Of($"compare {rules} --replicates 2 --width 10 --dimension 2 --steps 20 --format json");
        using JsonDocument document = JsonDocument.Parse(run.Output);

        $"{document.RootElement.GetProperty("a")} {document.RootElement.GetProperty("b")}".Should().Be(rules);
        document.RootElement.GetProperty("quantities").EnumerateArray().Select(q => q.GetProperty("name").GetString())
            .Should().Equal("half-exit", "last-exit", "rms-norm", "median-norm", "median-defect");
    }

    [Fact(DisplayName = "The JSON is the same, byte for byte, on 1 thread and on 4, and has the setting, the rates and what was found")]
    public void Json()
    {
        const string Arguments = "compare label-noise-sgd no-label-noise --quantity rms-norm --seed 3 --format json" + Setting;
        Invocation run = Invocation.Of(Arguments + " --threads 1");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        JsonElement quantity = root.GetProperty("quantities")[0];

        Invocation.Of(Arguments + " --threads 4").Output.Should().Be(run.Output);
        root.GetProperty("setting").GetProperty("width").GetInt64().Should().Be(40);
        root.GetProperty("setting").GetProperty("seed").GetUInt64().Should().Be(3);
        root.GetProperty("alphaOfEach").GetDouble().Should().Be(0.001);
        root.GetProperty("delta").GetDouble().Should().Be(0.05);
        root.GetProperty("cancelled").GetBoolean().Should().BeFalse();
        quantity.GetProperty("verdict").GetString().Should().Be("differ");
        quantity.GetProperty("larger").GetString().Should().Be("B");
        quantity.GetProperty("logEvidenceDiffer").GetDouble().Should().BeGreaterThan(Math.Log(1000));
        (quantity.GetProperty("aLarger").GetInt64() + quantity.GetProperty("equal").GetInt64() + quantity.GetProperty("bLarger").GetInt64())
            .Should().Be(quantity.GetProperty("pairs").GetInt64()).And.Be(root.GetProperty("replicates").GetInt64());
    }

    [Theory(DisplayName = "Options of compare that cannot be used give exit code 2 and one line")]
    [InlineData("", "rule-a is missing; label-noise-sgd, *, or path.dll:Namespace.Type is accepted.\n")]
    [InlineData("wrong-sign", "rule-b is missing; label-noise-sgd, *, or path.dll:Namespace.Type is accepted.\n")]
    [InlineData("wrong-sgn wrong-sign", "rule-a is 'wrong-sgn'; * is accepted. Did you mean wrong-sign?\n")]
    [InlineData("wrong-sign anneal", "rule-b is 'anneal'; label-noise-sgd, gradient-descent, no-label-noise, *, or path.dll:Namespace.Type is accepted.\n")]
    [InlineData("wrong-sign wrong-sign --quantity lose", "--quantity is 'lose'; a comma-separated list of half-exit, *")]
    [InlineData("wrong-sign wrong-sign --delta 0.5", "--delta is '0.5'; a number strictly between 0 and 0.5 is accepted.\n")]
    [InlineData("wrong-sign wrong-sign --alpha 0", "--alpha is '0'; *")]
    [InlineData("wrong-sign wrong-sign --beta 1", "--beta is '1'; *")]
    [InlineData("wrong-sign wrong-sign --replicates 0", "--replicates is '0'; a whole number from 1 to 1000000 is accepted.\n")]
    [InlineData("wrong-sign wrong-sign --steps 0", "--steps is '0'; *")]
    [InlineData("wrong-sign wrong-sign --width 1e12 --replicates 1", "--width must be at most 2147483647, not 1000000000000: the index of a neuron has 31 bits.\n")]
    [InlineData("wrong-sign wrong-sign --teacher-norm 0 --quantity median-defect", "--quantity median-defect is accepted for --teacher-norm above 0 only*")]
    [InlineData("wrong-sign none.dll:A.B", "rule-b is 'none.dll:A.B', which cannot be used as a rule: there is no file none.dll.\n")]
    public void BadOptions(string options, string error)
    {
        Invocation.Of("compare " + options).ShouldBeRefused(error);
    }

    [Fact(DisplayName = "A rule is loaded from its author's library, and is that rule: the numbers of label-noise SGD written anew are those of label-noise SGD")]
    public void LoadedRule()
    {
        Invocation run = Compare(nameof(LoadableRules.Own), "--replicates", "8", "--format", "json");
        Invocation plain = Invocation.Of("compare label-noise-sgd label-noise-sgd --replicates 8 --format json" + Small);
        using JsonDocument loaded = JsonDocument.Parse(run.Output);
        using JsonDocument known = JsonDocument.Parse(plain.Output);

        Median(loaded, "medianOfA").Should().Be(Median(known, "medianOfA"));
        Median(loaded, "medianOfB").Should().Be(Median(known, "medianOfB"));
        loaded.RootElement.GetProperty("a").GetString().Should().Be($"{Library}:{typeof(LoadableRules.Own).FullName}");

        static double Median(JsonDocument document, string which) => document.RootElement.GetProperty("quantities")[2].GetProperty(which).GetDouble();
    }

    [Theory(DisplayName = "Classes and rules that move the neurons are loaded: SGD written so has label-noise SGD's numbers")]
    [InlineData(typeof(LoadableRules.Talking), true)]
    [InlineData(typeof(MyRule.ClippedSgd), false)]
    public void LoadedOnNeurons(Type type, bool same)
    {
        Invocation run = Invocation.Of(["compare", $"{Library}:{type.FullName}", "label-noise-sgd", .. Small.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--replicates", "8", "--format", "json", "--learning-rate", "0.01"]);
        Invocation plain = Invocation.Of($"compare label-noise-sgd label-noise-sgd --replicates 8 --format json --learning-rate 0.01{Small}");
        using JsonDocument loaded = JsonDocument.Parse(run.Output);
        using JsonDocument known = JsonDocument.Parse(plain.Output);
        double difference = Median(loaded) - Median(known);

        run.Error.Should().BeEmpty();
        Math.Abs(difference).Should().Match(d => same ? d < 1e-9 : d > 1e-9);

        static double Median(JsonDocument document) => document.RootElement.GetProperty("quantities")[2].GetProperty("medianOfA").GetDouble();
    }

    [Fact(DisplayName = "A rule of this program's own library is loaded by its type; from another build of the library it is refused as that")]
    public void OwnLibrary()
    {
        string file = typeof(LabelNoise.Dynamics.LabelNoiseSgd).Assembly.Location;
        string[] options = [.. Small.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--replicates", "4", "--quantity", "rms-norm"];

        Invocation.Of(["compare", $"{file}:LabelNoise.Dynamics.LabelNoiseSgd", "label-noise-sgd", .. options]).Error.Should().BeEmpty();
        Invocation.Of(["compare", $"{file}:LabelNoise.Dynamics.NeuronMap", "label-noise-sgd", .. options])
            .ShouldBeRefused("rule-a is '*', which cannot be used as a rule: LabelNoise.Dynamics.NeuronMap is not a type of yours that implements IUpdateRule *\n");
        using Census.TemporaryFile folder = new();
        string other = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, "LabelNoise.dll");
        byte[] image = File.ReadAllBytes(file);
        image[image.AsSpan().IndexOf(typeof(LabelNoise.Dynamics.LabelNoiseSgd).Module.ModuleVersionId.ToByteArray())] ^= 1;
        File.WriteAllBytes(other, image);
        Invocation.Of(["compare", $"{other}:LabelNoise.Dynamics.LabelNoiseSgd", "label-noise-sgd"])
            .ShouldBeRefused("rule-a is '*', which cannot be used as a rule: it is another build of LabelNoise than the one this program runs with, *, whose rules are accepted.\n");
        Invocation.Of(["compare", $"{file}:", "label-noise-sgd"]).ShouldBeRefused("rule-a is '*', which cannot be used as a rule: after '*' the name of a type is missing.\n");
    }

    [Fact(DisplayName = "What a rule writes to the console goes to the error stream, and the JSON stays JSON")]
    public async Task ConsoleOfARule()
    {
        ChildProcess.Result run = await ChildProcess.RunAsync(
            ["compare", $"{Library}:{typeof(LoadableRules.Talking).FullName}", "label-noise-sgd", "--replicates", "2", "--width", "5", "--steps", "3", "--format", "json"]);
        using JsonDocument document = JsonDocument.Parse(run.Output);

        run.Error.Should().Contain("a word of the rule's\n");
        document.RootElement.GetProperty("replicates").GetInt64().Should().Be(2);
    }

    [Theory(DisplayName = "What cannot be loaded as a rule gives exit code 2 and one line that says why")]
    [InlineData("None", ", which cannot be used as a rule: * has no type 'LabelNoise.Tests.Unit.Cli.LoadableRules+None'; the whole name is needed, namespace included.\n")]
    [InlineData("Wanting", ", which cannot be used as a rule: LabelNoise.Tests.Unit.Cli.LoadableRules+Wanting has no public constructor without parameters; a struct that declares no constructor at all is made with all zeros.\n")]
    [InlineData("Outer.Inner", ", which cannot be used as a rule: * has no type 'LabelNoise.Tests.Unit.Cli.LoadableRules+Outer.Inner'; the whole name is needed, namespace included, such as LabelNoise.Tests.Unit.Cli.LoadableRules+Outer+Inner.\n")]
    [InlineData("Limited", ", which cannot be used as a rule: LabelNoise.Tests.Unit.Cli.LoadableRules+Limited has no public constructor without parameters; a struct that declares no constructor at all is made with all zeros.\n")]
    [InlineData("NegativeBatch", ", which cannot be used as a rule: *the BatchSize of '*' is -1; a whole number of at least 0 is accepted*\n")]
    [InlineData("Uninitialised", ", which cannot be used as a rule: LabelNoise.Tests.Unit.Cli.LoadableRules+Uninitialised cannot be made: FormatException, no table today.\n")]
    [InlineData("Unmade", ", which cannot be used as a rule: LabelNoise.Tests.Unit.Cli.LoadableRules+Unmade cannot be made: InvalidOperationException, no rule today.\n")]
    public void NoRule(string type, string error)
    {
        Compare(type).ShouldBeRefused($"*{Library}:LabelNoise.Tests.Unit.Cli.LoadableRules+{type}'{error}");
    }

    [Theory(DisplayName = "The commands compare and simulate hold a rule of one's own to what it says of itself before they begin")]
    [InlineData(nameof(LoadableRules.FalselyLinear), "' moves all neurons otherwise than the d + 1 rows that are to stand for them: by * in the weights of step 1 at m = 40, d = 3, *Its Motion is Linear, and its steps are not of that kind.\n")]
    [InlineData(nameof(LoadableRules.Failing), "' failed at step 0 of m = 40, d = 3, *: NotSupportedException, no such step.\n")]
    public void Declarations(string type, string error)
    {
        string name = $"{typeof(LoadableRules).FullName}+{type}";
        string rule = $"{Library}:{name}";
        string[] setting = Small.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Invocation.Of(["compare", rule, "label-noise-sgd", .. setting]).ShouldBeRefused($"'{name}{error}");
        Invocation.Of(["compare", "label-noise-sgd", rule, .. setting]).ShouldBeRefused($"'{name}{error}");
        Invocation.Of(["simulate", "--rule", rule, .. setting]).ShouldBeRefused($"'{name}{error}");
    }

    [Fact(DisplayName = "A file that is not a library gives exit code 2 and one line")]
    public void NoLibrary()
    {
        string path = Path.Combine(Path.GetTempPath(), $"labelnoise-{Environment.ProcessId}.dll");
        File.WriteAllText(path, "no library");
        try
        {
            Invocation run = Invocation.Of(["compare", "wrong-sign", path + ":A"]);

            run.ExitCode.Should().Be(2);
            run.Error.Should().StartWith($"rule-b is '{path}:A', which cannot be used as a rule: ");
            run.Error.Count(c => c == '\n').Should().Be(1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact(DisplayName = "Ctrl-C shows what is finished, says so, and returns 130")]
    public void Cancelled()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(500));
        Invocation run = Invocation.Of("compare label-noise-sgd label-noise-sgd --delta 1e-6 --replicates 1e6 --quantity rms-norm" + Small, cancellation: stop.Token);
        using CancellationTokenSource atOnce = new();
        atOnce.Cancel();
        Invocation none = Invocation.Of("compare label-noise-sgd label-noise-sgd --format json" + Small, cancellation: atOnce.Token);
        using JsonDocument document = JsonDocument.Parse(none.Output);

        run.ExitCode.Should().Be(130);
        run.Output.Should().MatchRegex("\ncancelled, and what was finished is shown: [0-9]+ independent replicates of each rule, at most 1000000; seed 1\n$");
        none.ExitCode.Should().Be(130);
        document.RootElement.GetProperty("cancelled").GetBoolean().Should().BeTrue();
    }

    private static Invocation Compare(string type, params string[] options) => Invocation.Of(
        ["compare", $"{Library}:LabelNoise.Tests.Unit.Cli.LoadableRules+{type}", "label-noise-sgd", .. Small.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. options]);
}
