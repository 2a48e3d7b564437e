using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class ArgumentTests
{
    private const string Compare = "compare wrong-sign wrong-sign";
    private const string Huge = "1e99999999999";

    private static readonly string[] NoNumbers = ["NaN", "Infinity", "-Infinity", "∞", "one", "1,000", "1e", "0x10", "1e+", "--5", "."];

    private static readonly (string[] Commands, string Option, string[] Values)[] Numbers =
    [
        (["verify", "baseline --output x", "replay S.1/sampled/coin --replicate 0", "ladder", "simulate", Compare, "words"], "--seed", ["-1", "1.5", "1e-30", "1e-400", "18446744073709551616", "1e30", "1e400", Huge]),
        (["verify", "baseline --output x", "census --seeds 1", "ladder", Compare, "fingerprint"], "--threads", ["0", "-1", "1.5", "1e-30", "1025", "1e30", Huge]),
        (["simulate", Compare], "--width", ["0", "-1", "1.5", "1e-30", "1e-400", "1e30", "1e400", Huge, "9223372036854775808"]),
        (["simulate", Compare], "--dimension", ["0", "-1", "7.1", "4096", "1e30", "1e-40"]),
        (["simulate", Compare], "--learning-rate", ["0", "-1", "1e-400", "1e-99999999999", "1e400", Huge]),
        (["simulate", Compare], "--noise", ["-1", "1e-400", "1e400", "-1e-400"]),
        (["simulate", Compare], "--teacher-norm", ["-1", "1e-400", "1e400"]),
        (["simulate", Compare], "--samples", ["0", "-1", "1.5", "1e30", "1e-30", "t=2", "t=", "t=1e400"]),
        (["simulate", Compare], "--steps", ["-1", "1.5", "1e-40", "1e30", "4611686018427387905"]),
        (["simulate", Compare], "--replicates", ["0", "-1", "1e7", "1e-40"]),
        (["simulate"], "--every", ["0", "-1", "1e-40", "1e30"]),
        ([Compare], "--delta", ["0", "0.5", "-0.1", "1e-400", "1e-17"]),
        ([Compare], "--alpha", ["0", "1", "-1", "1e-301", "1e-400"]),
        ([Compare], "--beta", ["0", "1", "-1", "1e-301", "1e-400"]),
        (["conditions"], "--width", ["0", "-1", "1.9", "1e-400", Huge]),
        (["conditions"], "--dimension", ["0", "-1", "1e-30", "2147483648", "1e30"]),
        (["conditions"], "--learning-rate", ["0", "-1", "0e5", "1e-99999999999", Huge]),
        (["conditions"], "--noise", ["-1", "1e-99999999999", Huge]),
        (["conditions"], "--teacher-norm", ["-1", "1e-99999999999", Huge]),
        (["conditions"], "--samples", ["0", "0.5", "-1", Huge]),
        (["conditions"], "--input-bound", ["0", "-1", "1e-400", "1e400"]),
        (["conditions"], "--constant", ["0.5", "-1", "1e400"]),
        (["census"], "--seeds", ["0", "-1", "1e7", "1e-30"]),
        (["census --seeds 1"], "--first-seed", ["-1", "1e-30", "18446744073709551616"]),
        (["replay S.1/sampled/coin"], "--replicate", ["-1", "4294967296", "0.5", "1e-30"]),
        (["train"], "--width", ["0", "-1", "1.5", "1048577"]),
        (["train"], "--images", ["0", "10001", "1.5"]),
        (["train"], "--test", ["0", "10001", "1.5"]),
        (["train"], "--batch", ["0", "-1", "1.5"]),
        (["train"], "--learning-rate", ["0", "-1", "1e400"]),
        (["train"], "--flip", ["-0.1", "1.1", "1e400"]),
        (["train"], "--radius", ["-1", "1e400"]),
        (["train"], "--steps", ["-1", "1.5"]),
        (["train"], "--every", ["0", "-1"]),
        (["words"], "--replicates", ["0", "1048577", "1e-30"]),
        (["words"], "--count", ["-1", "1e-30", "1e30"]),
    ];

    private static readonly (string[] Commands, string Option, string[] Values)[] Words =
    [
        (["simulate", Compare], "--start", ["NTK", "ntk,box"]),
        (["simulate"], "--observe", ["loss,", "los", "loss;distance"]),
        ([Compare], "--quantity", ["rms-norm,", "rms"]),
        (["list", "verify", "census --seeds 1", "ladder", "simulate", Compare, "conditions"], "--format", ["yaml"]),
        (["list", "verify", "baseline --output x", "census --seeds 1", "figure two-phases"], "--profile", ["literal"]),
        (["figure sam"], "--format", ["table", "yaml"]),
        (["train"], "--activation", ["tanh", "erf,relu"]),
        (["train"], "--loss", ["hinge"]),
        (["train"], "--parameterisation", ["mup"]),
        (["train"], "--format", ["yaml"]),
        (["fingerprint"], "--part", ["everything"]),
    ];

    /// <summary>Command lines up to an option, and values of it that are out of its range.</summary>
    public static TheoryData<string, string, string> Options()
    {
        TheoryData<string, string, string> data = [];
        foreach ((string[] commands, string option, string[] values) in Numbers.Select(n => (n.Commands, n.Option, (string[])[.. n.Values, .. NoNumbers])).Concat(Words))
        {
            foreach (string command in commands)
            {
                foreach (string value in values)
                    data.Add(command, option, value);
            }
        }

        return data;
    }

    /// <summary>Commands with an option that has a value.</summary>
    public static TheoryData<string, string> WithValue()
    {
        TheoryData<string, string> data = [];
        foreach (object[] row in Options().DistinctBy(row => (row[0], row[1])))
            data.Add((string)row[0], (string)row[1]);
        data.Add("verify", "--baseline");
        data.Add("baseline", "--output");
        data.Add("docs", "--output");
        data.Add("census --seeds 1", "--output");
        data.Add("simulate", "--rule");
        data.Add("words", "--claim");
        return data;
    }

    [Fact(DisplayName = "Every command says what it does and takes, whatever it requires otherwise")]
    public void Helps()
    {
        string[] commands = [.. from line in Invocation.Of("--help").Output.Split("Commands:\n")[1].Split('\n')
                                where line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiLetterLower(line[2])
                                select line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]];

        commands.Should().Contain(["list", "compare", "replay", "merge", "docs", "words"]).And.HaveCountGreaterThanOrEqualTo(14);
        foreach (string command in commands)
        {
            using Case atCommand = Case.Of(command);
            Invocation help = Invocation.Of([command, "--help"]);
            help.ExitCode.Should().Be(0);
            help.Output.Should().StartWith("Description:\n").And.Contain($" {command} ").And.Contain("--help");
            help.Error.Should().BeEmpty();
        }
    }

    [Theory(DisplayName = "A value outside an option's range gives exit code 2 and one line with the option, the value and what is accepted")]
    [MemberData(nameof(Options))]
    public void Values(string command, string option, string value)
    {
        Invocation run = Invocation.Of([.. command.Split(' '), option, value], SampleClaims.Three());

        run.ShouldBeRefused($"{option} *'{value}'*; * is accepted.*\n");
        run.Error.Should().NotContain("System.").And.NotContain("Parameter").And.NotContain("finite");
    }

    [Theory(DisplayName = "An option without a value, with an empty one or given twice gives exit code 2 and one line that names it")]
    [MemberData(nameof(WithValue))]
    public void NoValue(string command, string option)
    {
        string[] words = command.Split(' ');

        Invocation.Of([.. words, option], SampleClaims.Three()).ShouldBeRefused($"{option} has no value; * is accepted.\n");
        Invocation.Of([.. words, option, ""], SampleClaims.Three()).ShouldBeRefused($"{option} is ''; * is accepted.\n");
        Invocation.Of([.. words, option, "--help-me"], SampleClaims.Three()).ShouldBeRefused($"{option} has no value, '--help-me' follows it; * is accepted.\n");
        Invocation.Of([.. words, option, "1", option, "1"], SampleClaims.Three()).ShouldBeRefused($"{option} is given 2 times; once is accepted.\n");
    }

    [Theory(DisplayName = "A mistyped option or command gives exit code 2 and the name that was meant")]
    [InlineData("simulate --widht 5", "'--widht' is no option of simulate; --rule, *, --plot-width are accepted. Did you mean --width?\n")]
    [InlineData("simulate --widht=5", "'--widht' is no option of simulate; *. Did you mean --width?\n")]
    [InlineData("verify --sed 3", "'--sed' is no option of verify; *. Did you mean --seed?\n")]
    [InlineData("verify S.1 --theads 3", "'--theads' is no option of verify; *. Did you mean --threads?\n")]
    [InlineData("list --profil deep", "'--profil' is no option of list; *. Did you mean --profile?\n")]
    [InlineData("baseline --ouput x", "'--ouput' is no option of baseline; *. Did you mean --output?\n")]
    [InlineData("replay S.1/sampled/coin --replicat 0", "'--replicat' is no option of replay; *. Did you mean --replicate?\n")]
    [InlineData("census --seed 3", "'--seed' is no option of census; *. Did you mean --seeds?\n")]
    [InlineData("ladder C.2 --treads 2", "'--treads' is no option of ladder; --seed, --threads, --format are accepted. Did you mean --threads?\n")]
    [InlineData("compare wrong-sign wrong-sign --step 5", "'--step' is no option of compare; *. Did you mean --steps?\n")]
    [InlineData("conditions --dimensions 5", "'--dimensions' is no option of conditions; *. Did you mean --dimension?\n")]
    [InlineData("docs --outptu x", "'--outptu' is no option of docs; *. Did you mean --output?\n")]
    [InlineData("words --claims x", "'--claims' is no option of words; *. Did you mean --claim?\n")]
    [InlineData("fingerprint --prat words", "'--prat' is no option of fingerprint; --part, --threads are accepted. Did you mean --part?\n")]
    [InlineData("verify --zzz", "'--zzz' is no option of verify; *, --shard are accepted.\n")]
    [InlineData("verfy", "'verfy' is no command: one of list, verify, * is accepted; --help says more. Did you mean verify?\n")]
    [InlineData("simulate 5", "'5' belongs to no option of simulate; options alone are accepted.\n")]
    [InlineData("replay a b --replicate 0", "'b' belongs to no option of replay; one id is accepted.\n")]
    [InlineData("compare a b c", "'c' belongs to no option of compare; one rule-a and one rule-b are accepted.\n")]
    [InlineData("docs --output x --check=maybe", "'maybe' belongs to no option of docs; options alone are accepted.\n")]
    [InlineData("replay nonsense --replicate 0", "No claim is called 'nonsense'; the id of one, such as S.1/sampled/coin or S.10/deep, or the beginning of one (see `list`) is accepted.\n")]
    [InlineData("simulate --observe loss,losss", "--observe is 'loss,losss'; a comma-separated list of *is accepted. 'losss' is none of them. Did you mean loss?\n")]
    [InlineData("simulate --start ntkk", "--start is 'ntkk'; * is accepted. Did you mean ntk?\n")]
    [InlineData("verify --format JSON", "--format is 'JSON'; table, json or jsonl is accepted. Did you mean json?\n")]
    [InlineData("simulate --rule LABEL-NOISE-SGD", "--rule is 'LABEL-NOISE-SGD'; * is accepted. Did you mean label-noise-sgd?\n")]
    [InlineData("verify --profile depp", "--profile is 'depp'; quick or deep is accepted. Did you mean deep?\n")]
    [InlineData("verify -- --seed", "'--seed' is no option of verify; *--seed, * are accepted.\n")]
    [InlineData("replay --replicate 0", "id is missing; the id of a sampled claim is accepted.\n")]
    public void Mistyped(string arguments, string error) => Invocation.Of(arguments, SampleClaims.Three()).ShouldBeRefused(error);

    [Theory(DisplayName = "A file that is missing, a folder or no file at all gives exit code 2 and one line that names the option and the file")]
    [InlineData("verify S.1 --baseline", "/nowhere/none.json", "(there is no such file)")]
    [InlineData("verify S.1 --baseline", "/", "(*)")]
    [InlineData("baseline --output", "/nowhere/none.json", "(*)")]
    [InlineData("baseline --output", "/", "(it is a folder)")]
    [InlineData("census --seeds 1 --output", "/nowhere/none.jsonl", "(*)")]
    [InlineData("census --seeds 1 --output", "/", "(*)")]
    public void Files(string command, string file, string reason)
    {
        Invocation run = Invocation.Of([.. command.Split(' '), file], SampleClaims.Three());

        run.ShouldBeRefused($"{command.Split(' ')[^1]} is '{file}'; a file that * is accepted {reason}.\n");
        run.Error.Should().NotContain(".tmp");
    }

    [Theory(DisplayName = "Numbers that do not go together, or that no machine holds, give exit code 2 and one line that names the option and the number")]
    [InlineData("simulate --width 9223372036854775807", "--width must be at most 2147483647, not 9223372036854775807: the index of a neuron has 31 bits. *")]
    [InlineData("simulate --rule oscillation --width 1e18", "--width must be at most * on this machine, not 1000000000000000000: *")]
    [InlineData("compare wrong-sign wrong-sign --width 9e18", "--width must be at most 2147483647, not 9000000000000000000: *")]
    [InlineData("compare wrong-sign wrong-sign --samples 1e14", "--samples must be at most * on this machine, not 100000000000000: *")]
    public void TooLarge(string arguments, string error)
    {
        Invocation run = Invocation.Of(arguments);

        run.ShouldBeRefused(error);
        run.Error.Should().NotContain("Parameter").And.NotContain("count");
    }

    [Fact(DisplayName = "A replicate that a claim about an exponent does not have is refused with the number that it has")]
    public void NoSuchReplicate()
    {
        Claim claim = Catalogue.Paper.Claims.First(c => c is ScalingClaim);

        Invocation.Of(["replay", claim.Id, "--replicate", "1e9"]).ShouldBeRefused($"--replicate must be below *, not 1000000000: so many are run for {claim.Id}.\n");
    }

    [Fact(DisplayName = "A table of conditions has one form of numbers, whatever their size")]
    public void OneForm()
    {
        string output = Invocation.Of("conditions --noise 1e-320 --input-bound 1e300 --learning-rate 1e-30").Output;

        output.Should().Contain("σ = 1e-320").And.Contain("C_data = 1e+300").And.NotMatchRegex("[0-9]E[-+]?[0-9]");
    }

    [Fact(DisplayName = "A word that begins with @ is a word, not a file to read arguments from, whatever the file holds")]
    public void NoResponseFiles()
    {
        string file = Path.Combine(Path.GetTempPath(), $"labelnoise-{Environment.ProcessId}.rsp");
        File.WriteAllText(file, $"@{file}");
        try
        {
            Invocation.Of(["verify", $"@{file}"], SampleClaims.Three()).ShouldBeRefused($"No claim, statement or item is called '@{file}'. *");
            Invocation.Of(["verify", "--baseline", $"@{file}"], SampleClaims.Three()).ShouldBeRefused($"--baseline is '@{file}'; * (there is no such file).\n");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory(DisplayName = "Whole numbers may be written with an exponent, a point and blanks around them, as a seed too")]
    [InlineData("1e3")]
    [InlineData(" 1000 ")]
    [InlineData("1000.0")]
    [InlineData("0.1E+4")]
    public void Grammar(string seed) =>
        Invocation.Of(["verify", "--format", "json", "--seed", seed], SampleClaims.Three()).Output.Should().Contain("\"suiteSeed\": 1000,");
}
