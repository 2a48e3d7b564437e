using System.Globalization;
using System.Text.RegularExpressions;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Ladder;
using LabelNoise.Experiments;
using LabelNoise.Tests.Unit.Claims;

namespace LabelNoise.Tests.Unit.Cli.Hosting;

public sealed partial class NarrowTerminalTests
{
    private const string Simulate = "simulate --width 20 --dimension 3 --steps 2000 --every 500 --replicates 3";
    private const string Compare = "compare gradient-descent gradient-descent --width 10 --dimension 2 --steps 20 --replicates 2";

    /// <summary>What commands print where no terminal is, run once.</summary>
    private static readonly Dictionary<string, Lazy<string>> InAPipe = new[] { "list --profile deep", "verify", "census --seeds 3", "conditions", Simulate, Compare }
        .ToDictionary(command => command, command => new Lazy<string>(() => Invocation.Of(command, SampleClaims.Three()).Output), StringComparer.Ordinal);

    /// <summary>Every width up to where all tables are tables, then some.</summary>
    private static readonly int[] AllWidths = [.. Enumerable.Range(20, 111), 140, 160, 180, 200];

    /// <summary>What they print on a terminal of so many columns, run once.</summary>
    private static readonly Dictionary<(string Command, int Width), Lazy<string>> OnATerminal = InAPipe.Keys.SelectMany(command => AllWidths.Select(width => (command, width)))
        .ToDictionary(run => run, run => new Lazy<string>(() => Invocation.At(run.width, run.command, SampleClaims.Three()).Output));

    /// <summary>The same widths as test cases.</summary>
    public static TheoryData<int> Widths => [.. AllWidths];

    [Theory(DisplayName = "On a terminal of 20 to 200 columns no command leaves out or breaks a word or a number of its table")]
    [MemberData(nameof(Widths))]
    public void Unbroken(int width)
    {
        foreach ((string command, Lazy<string> wide) in InAPipe)
        {
            using Case atCommand = Case.Of(command);
            string[] words = Words(wide.Value);
            words.Should().NotBeEmpty();
            Words(OnATerminal[(command, width)].Value).Should().Contain(words, "'{0}' at {1} columns has all that it has in a pipe", command, width);
        }
    }

    [Theory(DisplayName = "No line of a table is longer than the terminal is wide, unless a single word or number is")]
    [MemberData(nameof(Widths))]
    public void WithinWidth(int width)
    {
        foreach (string command in new[] { "list --profile deep", "conditions", Simulate })
        {
            using Case atCommand = Case.Of(command);
            string[] lines = Plain(OnATerminal[(command, width)].Value).Split('\n');

            // What a command says beside its tables is left to the terminal to wrap.
            HashSet<string> remarks = [.. InAPipe[command].Value.Split('\n')];
            lines.Where(line => !remarks.Contains(line)).Should().OnlyContain(line => Columns(line) <= width || !Number().Replace(line.Trim(), "#").Contains(' '));
        }
    }

    [Theory(DisplayName = "A pipe for which COLUMNS asks a width gets tables of that width, without escapes, and no word is left out or broken")]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(300)]
    public void Pipe(int columns)
    {
        foreach ((string command, Lazy<string> wide) in InAPipe.Where(c => c.Key is not "verify"))
        {
            using Case atCommand = Case.Of(command);
            string narrow = Invocation.InPipe(columns, command, SampleClaims.Three()).Output;

            narrow.Should().Be(Plain(narrow));
            Words(narrow).Should().Contain(Words(wide.Value));
            HashSet<string> remarks = [.. wide.Value.Split('\n')];
            narrow.Split('\n').Where(line => !remarks.Contains(line) && Columns(line) > columns && Number().Replace(line.Trim(), "#").Contains(' ')).Should().BeEmpty();
        }
    }

    [Theory(DisplayName = "COLUMNS counts where it is a whole number from 40 to 1000")]
    [InlineData("80", 80)]
    [InlineData("40", 40)]
    [InlineData("1000", 1000)]
    [InlineData("39", null)]
    [InlineData("1001", null)]
    [InlineData("-80", null)]
    [InlineData("8e1", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ColumnsVariable(string? variable, int? columns) => Host.Columns(variable).Should().Be(columns);

    /// <summary>A letter and the circumflex over it are one.</summary>
    private static int Columns(string line) => new StringInfo(line.TrimEnd()).LengthInTextElements;

    [Theory(DisplayName = "The command verify shows the claim of every verdict at 44, 60 and 69 columns, one claim under the other")]
    [InlineData(44)]
    [InlineData(60)]
    [InlineData(69)]
    public void Claim(int width)
    {
        string output = Spaces().Replace(Plain(Invocation.At(width, "verify", SampleClaims.Three()).Output), " ");

        output.Should().Contain("claim: the coin shows heads with probability ≥ ½ [a coin; Pr ≥ 0.5 (p₁ = 0.25)] S.1/sampled/coin seen: ");
        output.Should().Contain("claim: one is one; computed in double precision, not certified [exact] S.1/exact seen: 1 expected: supported found: ✓ supported n: ").And.NotContain("…");
    }

    [Fact(DisplayName = "The ladder's table names every rung and its ends at 30 columns")]
    public void Ladder()
    {
        using StringWriter output = new();
        LadderSearch search = new([CoinRung.Of(37, rising: true)], new SuiteOptions { Seed = 2, Threads = 1 });
        search.Run(new Host(TextWriter.Null, TextWriter.Null, default));
        LadderReport.Table(new Host(output, TextWriter.Null, default) { OutputWidth = 30 }, search);

        Plain(output.ToString()).Should().StartWith("rung: C.4/ladder/coin\nparameter: s\nfails at: 3").And.Contain("\nholds at: ").And.Contain("\nprobes: ");
    }

    /// <summary>Words as they stand between blanks; seconds, which no run repeats, and the rules of tables aside.</summary>
    private static string[] Words(string output) =>
        [.. Spaces().Split(Plain(output)).Where(w => w.Length > 0 && !Seconds().IsMatch(w)).Select(w => w.TrimEnd(':')).Distinct(StringComparer.Ordinal)];

    private static string Plain(string output) => Escapes().Replace(output, string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(─+|\d+\.\d\d?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"^[\w-]+: |\S+ ± \S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
