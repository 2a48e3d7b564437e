using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.UpdateRules;
using LabelNoise.Model;
using LabelNoise.Observables;

namespace LabelNoise.Cli.Simulations;

/// <summary>The options of `simulate`, and the setting they describe.</summary>
internal sealed class SimulationArguments
{
    private const long DefaultSteps = 20_000;
    private const int DefaultLooks = 20;

    /// <summary>The most numbers that a run may record.</summary>
    private const long MostNumbers = 20_000_000;

    private static readonly string ObserveHelp = $"""
        What to report, separated by commas [default: {string.Join(", ", SimulatedRule.Default.Usual)}, as far as they have a meaning]:
        {string.Join('\n', Quantity.All.Select(o => $"  {o.Name,-18} {o.Meaning}"))}
          {Quantity.SingleNeuronNames}
                             ‖wᵢ‖, aᵢ and cos ∠(wᵢ, θ*) of neuron i, counted from 0
        A run of {string.Join(", ", Quantity.All.Where(q => !q.NeedsNeurons))} alone draws the Gram matrix of the initial weights instead of the weights: any width serves, and the
        numbers differ from those of a run at the same seed that looks at neurons. Exits are exact to --every.
        """;

    private readonly Option<string?> _rule = OptionOf.Name(
        "--rule", $"The dynamics: {SimulatedRule.Accepted}, {NamedRule.Kinds} [default: {SimulatedRule.Default.Name}]", SimulatedRule.Accepted, "rule");

    private readonly ProblemArguments _problem = new();

    private readonly Option<long?> _steps = OptionOf.Whole("--steps", "Steps of each run [default: 20000]", 0, 1L << 62);

    private readonly Option<long?> _every = OptionOf.Whole("--every", "Steps between looks [default: a twentieth of the steps]", 1);

    private readonly Option<long?> _replicates = OptionOf.Whole("--replicates", "Independent runs; several give mean and standard error, and in csv and json each run too [default: 1]", 1, 1_000_000);

    private readonly Option<ulong?> _seed = OptionOf.Seed(SuiteSeed.Description);

    private readonly Option<ObservableList?> _observe = OptionOf.Value(
        "--observe",
        $"a comma-separated list of {string.Join(", ", Quantity.All)}, {Quantity.SingleNeuronNames}",
        "list",
        ObserveHelp,
        (string text, out ObservableList? list) => ObservableList.TryParse(text, out list),
        [.. Quantity.All.Select(o => o.Name)]);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All =>
        [_rule, .. _problem.All, _steps, _every, _replicates, _seed, _observe];

    /// <summary>The setting.</summary>
    /// <exception cref="UserErrorException">The options do not go together.</exception>
    public SimulationSetting Read(ParseResult parsed)
    {
        SimulatedRule rule = parsed.GetValue(_rule) is { } name ? SimulatedRule.Find("--rule", name) : SimulatedRule.Default;
        if (!rule.HasNoise && _problem.HasNoise(parsed))
            throw new UserErrorException($"--noise is not accepted for {rule.Name}, which has no label noise.");
        if (rule.Rule is null && _problem.HasStart(parsed))
            throw new UserErrorException($"--start is not accepted for {rule.Name}, which has a start of its own.");
        long steps = parsed.GetValue(_steps) ?? DefaultSteps;
        Problem problem = _problem.Read(parsed, rule.HasNoise);
        rule.Named?.Require("--rule", problem);
        if (!rule.Takes(problem.Inputs))
            throw new UserErrorException($"--samples t=ν is not accepted for {rule.Name}, which follows the gradient with the Σ̂ of normal inputs.");
        return Affordable(new SimulationSetting
        {
            Rule = rule,
            Problem = problem,
            Start = _problem.Start(parsed),
            Steps = steps,
            Every = parsed.GetValue(_every) ?? Math.Max(1, steps / DefaultLooks),
            Replicates = (int)(parsed.GetValue(_replicates) ?? 1),
            Seed = SuiteSeed.Resolve(parsed.GetValue(_seed)).Seed,
            Observables = ObservableList.For(rule, problem, parsed.GetValue(_observe)),
        });
    }

    private static SimulationSetting Affordable(SimulationSetting setting)
    {
        long numbersEach = setting.Observables.Count + 2;
        if (setting.Looks > MostNumbers / numbersEach / setting.Replicates)
        {
            long most = MostNumbers / numbersEach / setting.Replicates;
            throw new UserErrorException(most < 2
                ? FormattableString.Invariant($"--replicates is {setting.Replicates}; at most {MostNumbers / numbersEach / 2} are accepted with these observables.")
                : FormattableString.Invariant($"--every is {setting.Every}: {setting.Looks} looks in each of {setting.Replicates} replicates; at least {(setting.Steps / (most - 1)) + 1} is accepted here."));
        }

        return setting;
    }
}
