using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Simulations;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Comparisons;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Comparisons;

/// <summary>The arguments of `compare`, and the comparison they describe.</summary>
internal sealed class ComparisonArguments
{
    private const long DefaultSteps = 20_000;

    private static readonly string RuleHelp = $"{NamedRule.Accepted}, {NamedRule.Kinds}";

    private static readonly string QuantityHelp = $"""
        What to compare, separated by commas [default: those of {string.Join(", ", NamedQuantity.Usual.Select(q => q.Name))} that have a meaning]:
        {string.Join('\n', NamedQuantity.All.Select(q => $"  {q.Name,-18} {q.Meaning}"))}
          {Quantity.SingleNeuronNames}
                             ‖wᵢ‖, aᵢ and cos ∠(wᵢ, θ*) of neuron i, counted from 0, at the last step
        Exits are looked for every thirty-second part of the steps taken, and are infinite where they do not happen up to --steps; norms of a
        diverged network are infinite. Infinite is larger than every number, and equal to itself.
        Networks of 2³¹ neurons or more have {string.Join(", ", Quantity.All.Where(q => !q.NeedsNeurons))} only.
        """;

    private readonly NamedArgument _first = new("rule-a", NamedRule.Accepted) { Description = RuleHelp };

    private readonly NamedArgument _second = new("rule-b", NamedRule.Accepted) { Description = "The same; the two may be the same rule" };

    private readonly Option<QuantityList?> _quantities = OptionOf.Value(
        "--quantity",
        $"a comma-separated list of {string.Join(", ", NamedQuantity.All.Select(q => q.Name))}, {Quantity.SingleNeuronNames}",
        "list",
        QuantityHelp,
        (string text, out QuantityList? list) => QuantityList.TryParse(text, out list),
        [.. NamedQuantity.All.Select(q => q.Name)]);

    private readonly ProblemArguments _problem = new();

    private readonly Option<long?> _steps = OptionOf.Whole("--steps", "Steps of each run [default: 20000]", 1, 1L << 62);

    private readonly Option<double?> _slack = OptionOf.Real(
        "--delta",
        "'alike' means that p, the probability that A's is larger (ties count half), is closer to ½ than this [default: 0.05]",
        "a number strictly between 0 and 0.5",
        x => x is > 0 and < 0.5 && 0.5 + x > 0.5);

    private readonly Option<double?> _alpha = Rate("--alpha", "The probability, at most, that any quantity with the same law under both rules is said to differ");

    private readonly Option<double?> _beta = Rate("--beta", "The probability, at most, that any quantity with p at least delta away from ½ is said to be alike");

    private readonly Option<long?> _replicates = OptionOf.Whole(
        "--replicates", "The most replicates of each rule; what is undecided then is inconclusive [default: 10000]", 1, 1_000_000);

    private readonly Option<ulong?> _seed = OptionOf.Seed(SuiteSeed.Description);

    private readonly Option<long?> _threads = OptionOf.Threads();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_first);
        command.Add(_second);
        foreach (Option option in (Option[])[_quantities, .. _problem.All, _steps, _slack, _alpha, _beta, _replicates, _seed, _threads])
            command.Add(option);
    }

    /// <summary>The comparison, not yet begun.</summary>
    /// <exception cref="UserErrorException">A rule cannot be used, or the options do not go together.</exception>
    public ComparisonRun Read(ParseResult parsed)
    {
        NamedRule first = RuleNames.Find(_first.Name, parsed.GetRequiredValue(_first), _first.Accepted);
        NamedRule second = RuleNames.Find(_second.Name, parsed.GetRequiredValue(_second), _second.Accepted);
        Problem problem = _problem.Read(parsed, noisy: true);
        first.Require(_first.Name, problem);
        second.Require(_second.Name, problem);
        long steps = parsed.GetValue(_steps) ?? DefaultSteps;
        SimulatedStart start = _problem.Start(parsed);
        IReadOnlyList<NamedQuantity> quantities = QuantityList.For(problem, parsed.GetValue(_quantities));
        RuleComparison comparison = RuleComparison.Of(first.Rule, second.Rule, problem, [.. quantities.Select(q => q.At(steps))]);
        comparison = comparison with
        {
            Law = start.Law,
            Slack = parsed.GetValue(_slack) ?? comparison.Slack,
            Rates = new ErrorRates(parsed.GetValue(_alpha) ?? comparison.Rates.Alpha, parsed.GetValue(_beta) ?? comparison.Rates.Beta),
            MaximumReplicates = parsed.GetValue(_replicates) ?? comparison.MaximumReplicates,
        };
        SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(_seed));
        if (parsed.GetValue(_threads) is { } count)
            options = options with { Threads = (int)count };
        return new ComparisonRun { First = first, Second = second, Comparison = comparison, Quantities = quantities, Steps = steps, Start = start, Options = options };
    }

    private static Option<double?> Rate(string name, string description) =>
        OptionOf.Real(name, $"{description} [default: 0.001]", "a number from 1e-300 to below 1", x => x is >= 1e-300 and < 1);
}
