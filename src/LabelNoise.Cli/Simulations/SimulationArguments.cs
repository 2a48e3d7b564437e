using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model;

namespace LabelNoise.Cli.Simulations;

/// <summary>The options of `simulate`, and the setting they describe.</summary>
internal sealed class SimulationArguments
{
    private const long DefaultWidth = 1000;
    private const int DefaultDimension = 7;
    private const long DefaultSteps = 20_000;
    private const int DefaultLooks = 20;

    /// <summary>The most numbers that a run may record.</summary>
    private const long MostNumbers = 20_000_000;

    private static readonly string ObserveHelp = $"""
        What to report, separated by commas [default: all that the rule allows]:
        {string.Join('\n', Observable.All.Select(o => $"  {o.Name,-18} {o.Meaning}"))}
        A run of the first three alone draws the Gram matrix of the initial weights instead of the weights: any width serves, and the
        numbers differ from those of a run at the same seed that looks at neurons. Exits are exact to --every.
        """;

    private readonly Option<SimulatedRule?> _rule =
        OptionOf.Word("--rule", "The dynamics", [.. SimulatedRule.All.Select(r => (r.Name, (SimulatedRule?)r))]);

    private readonly Option<SimulatedStart?> _start = OptionOf.Word(
        "--start",
        "The weights at step 0: NTK initialisation, or where Phase II starts, uniform in |aᵢ|, ‖wᵢ‖ ≤ √η, the wᵢ anywhere or along θ*",
        [.. SimulatedStart.All.Select(s => (s.Name, (SimulatedStart?)s))]);

    private readonly Option<long?> _width = OptionOf.Whole("--width", "The width m [default: 1000]", 1);

    private readonly Option<long?> _dimension = OptionOf.Whole("--dimension", "The input dimension d [default: 7]", 1, 4095);

    private readonly Option<double?> _rate = OptionOf.Real("--learning-rate", "The step size η [default: 1/m]", "a finite number greater than 0", x => x > 0);

    private readonly Option<double?> _noise =
        OptionOf.Real("--noise", "The label-noise level σ of label-noise-sgd [default: m^(1/4)]", "a finite number of at least 0", x => x >= 0);

    private readonly Option<double?> _teacher =
        OptionOf.Real("--teacher-norm", "The norm ‖θ*‖ [default: m^(-1/4)]", "a finite number of at least 0", x => x >= 0);

    private readonly Option<InputLaw?> _samples = OptionOf.Value<InputLaw?>(
        "--samples",
        "online, a whole number of at least 1, or t= and a finite number greater than 2",
        "online|n|t=ν",
        "A fresh normal input at every step, a training set of n, or fresh inputs of the Student t law with ν degrees of freedom, scaled to covariance I [default: online]",
        TryInputs);

    private readonly Option<long?> _steps = OptionOf.Whole("--steps", "Steps of each run [default: 20000]", 0, 1L << 62);

    private readonly Option<long?> _every = OptionOf.Whole("--every", "Steps between looks [default: a twentieth of the steps]", 1);

    private readonly Option<long?> _replicates = OptionOf.Whole("--replicates", "Independent runs; several give mean and standard error, and in csv and json each run too [default: 1]", 1, 1_000_000);

    private readonly Option<ulong?> _seed = OptionOf.Seed("The seed [default: 1]");

    private readonly Option<ObservableList?> _observe = OptionOf.Value(
        "--observe",
        $"a comma-separated list of {string.Join(", ", Observable.All)}",
        "list",
        ObserveHelp,
        (string text, out ObservableList? list) => ObservableList.TryParse(text, out list));

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All =>
        [_rule, _start, _width, _dimension, _rate, _noise, _teacher, _samples, _steps, _every, _replicates, _seed, _observe];

    /// <summary>The setting.</summary>
    /// <exception cref="UserErrorException">The options do not go together.</exception>
    public SimulationSetting Read(ParseResult parsed)
    {
        SimulatedRule rule = parsed.GetValue(_rule) ?? SimulatedRule.All[0];
        if (!rule.HasNoise && parsed.GetValue(_noise) is not null)
            throw new UserErrorException($"--noise is accepted for label-noise-sgd only; {rule.Name} has no label noise.");
        if (!rule.HasInputs && parsed.GetValue(_samples) is not null)
            throw new UserErrorException($"--samples is not accepted for {rule.Name}, which follows the population gradient.");
        if (rule.Rule is null && parsed.GetValue(_start) is not null)
            throw new UserErrorException($"--start is not accepted for {rule.Name}, which has a start of its own.");
        long width = parsed.GetValue(_width) ?? DefaultWidth;
        long steps = parsed.GetValue(_steps) ?? DefaultSteps;
        Problem problem = new()
        {
            Width = width,
            Dimension = (int)(parsed.GetValue(_dimension) ?? DefaultDimension),
            LearningRate = parsed.GetValue(_rate) ?? 1.0 / width,
            NoiseLevel = rule.HasNoise ? parsed.GetValue(_noise) ?? Math.Pow(width, 0.25) : 0,
            TeacherNorm = parsed.GetValue(_teacher) ?? Math.Pow(width, -0.25),
            Inputs = parsed.GetValue(_samples) ?? InputLaw.Online,
        };
        return Affordable(new SimulationSetting
        {
            Rule = rule,
            Problem = problem,
            Start = parsed.GetValue(_start) ?? SimulatedStart.All[0],
            Steps = steps,
            Every = parsed.GetValue(_every) ?? Math.Max(1, steps / DefaultLooks),
            Replicates = (int)(parsed.GetValue(_replicates) ?? 1),
            Seed = parsed.GetValue(_seed) ?? 1,
            Observables = ObservableList.For(rule, problem, parsed.GetValue(_observe)),
        });
    }

    private static bool TryInputs(string text, out InputLaw? law)
    {
        law = null;
        if (string.Equals(text, "online", StringComparison.Ordinal))
            law = InputLaw.Online;
        else if (NumberText.TryWhole(text, out long count) && count >= 1)
            law = InputLaw.TrainingSet(count);
        else if (text.StartsWith("t=", StringComparison.Ordinal) && NumberText.TryReal(text[2..], out double freedom) && freedom > 2)
            law = InputLaw.HeavyTailed(freedom);
        return law is not null;
    }

    private static SimulationSetting Affordable(SimulationSetting setting)
    {
        long numbersEach = setting.Observables.Count + 2;
        if (setting.Looks > MostNumbers / numbersEach / setting.Replicates)
        {
            long most = MostNumbers / numbersEach / setting.Replicates;
            throw new UserErrorException(most < 2
                ? $"--replicates is {setting.Replicates}; at most {MostNumbers / numbersEach / 2} are accepted with these observables."
                : $"--every is {setting.Every}: {setting.Looks} looks in each of {setting.Replicates} replicates; at least {(setting.Steps / (most - 1)) + 1} is accepted here.");
        }

        return setting;
    }
}
