using System.CommandLine;
using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli;

namespace LabelNoise.Tests.Unit.Culture;

/// <summary>What the library and the command line write and read, as lines: identifiers, settings, sentences, documents, tables, JSON, CSV, messages.</summary>
internal static class Written
{
    private const string Simulation = "simulate --width 16 --dimension 3 --learning-rate 0.01 --noise 0.5 --teacher-norm 0.25 --steps 20 --every 10 --replicates 2 --observe all";
    private const string Comparison = "compare label-noise-sgd no-label-noise --width 8 --dimension 2 --learning-rate 0.05 --steps 4 --replicates 1500";

    private static readonly string[] Commands =
    [
        "list",
        "list --profile deep --format json",
        "list EQUATION(44) DEFINITION3.1 FIGURE4 a6",
        "list LINE1",
        "replay 3.5/both/without/eta=0.001/d=7/teacher=0.42/m=1 --replicate 0",
        "conditions --learning-rate 2.5e-8 --width 1e700 --input-bound 90.5 --noise 1.5",
        "conditions --learning-rate 2.5e-8 --width 1e700 --input-bound 90.5 --noise 1.5 --format json",
        Simulation,
        Simulation + " --format csv",
        Simulation + " --format json",
        Comparison,
        Comparison + " --format json",
        "words --count 4",
        "simulate --help",
        "compare --help",
        "simulate --width 0",
        "simulate --learning-rate 0,5",
        "simulate --noise -0.5",
        "simulate --replicates 1e12",
        "census --seeds 3 --first-seed 18446744073709551615",
        "ladder nothing",
    ];

    /// <summary>A number by the culture of the thread, which must be seen to be another one.</summary>
    public static string Half => (-0.5).ToString(CultureInfo.CurrentCulture);

    /// <summary>All of it, in one order.</summary>
    public static IEnumerable<string> Everything()
    {
        Catalogue catalogue = Catalogue.For(new Rules());
        return Claims(catalogue)
            .Concat(Values())
            .Append(StatementsDocument.Render(catalogue))
            .Append(LedgerDocument.Render(catalogue))
            .Append(ErrataDocument.Render())
            .Append(ItemsDocument.Render(catalogue))
            .Append(ThresholdsDocument.Render())
            .Concat(Commands.Select(command => Run(command)))
            .Append(Run("census --seeds 3 --format json", SampleClaims.Three()))
            .Concat(Baseline())
            .SelectMany(text => text.ReplaceLineEndings("\n").Split('\n'));
    }

    private static IEnumerable<string> Claims(Catalogue catalogue)
    {
        foreach (Claim claim in catalogue.Claims)
        {
            yield return claim.Id;
            yield return claim.Setting;
            yield return claim.Sentence;
            yield return claim.Hypothesis;
        }

        yield return catalogue.Find("3.5/both/without/eta=0.001/d=7/teacher=0.42/m=1").Decide(new SuiteOptions { Threads = 1 }).Explain();
    }

    private static IEnumerable<string> Values()
    {
        Problem problem = new() { Width = 1500, Dimension = 3, LearningRate = 0.001, NoiseLevel = 1.5, TeacherNorm = 0.25, Inputs = InputLaw.TrainingSet(2500) };
        yield return problem.ToString();
        yield return InputLaw.HeavyTailed(4.5).ToString();
        yield return new ErrorRates(1e-7, 2.5e-7).ToString();
        yield return new Interval(-1.5, 2.25).ToString();
        yield return new MeanHypothesis(0.5, 1.5, 0.25).ToString();
        yield return ProbabilityHypothesis.AtLeast(0.95, 0.025).ToString();
        yield return Magnitude.Parse("2.5e-1200").ToString();
        yield return Refused(() => problem with { LearningRate = -0.5 });
        yield return Refused(() => problem with { Width = -1500 });
        yield return Refused(() => ProbabilityHypothesis.AtLeast(1.5, 0.5));
    }

    /// <summary>Our part of a message: the runtime adds the value in the culture of the thread.</summary>
    private static string Refused<T>(Func<T> make)
    {
        try
        {
            return $"{make() is not null} was accepted";
        }
        catch (ArgumentException error)
        {
            return error.Message.ReplaceLineEndings("\n").Split('\n')[0];
        }
    }

    private static IEnumerable<string> Baseline()
    {
        using ApprovedFile file = new();
        yield return file.Approve(ApprovedFile.Claims).ExitCode == 0 ? file.Text : "not approved";
        yield return file.Verify(ApprovedFile.Claims, "--format json --seed 7").Output.Replace(file.Path, "approved run.json", StringComparison.Ordinal);
    }

    private static string Run(string command, IReadOnlyList<Claim>? claims = null)
    {
        Invocation run = Invocation.Of(command, claims);
        return FormattableString.Invariant($"{command}: {run.ExitCode}\n{run.Output.Replace(RootCommand.ExecutableName, "labelnoise", StringComparison.Ordinal)}{run.Error}");
    }
}
