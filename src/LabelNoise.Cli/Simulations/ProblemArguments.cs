using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Simulations;

/// <summary>The options that describe a problem and a start, and what they describe.</summary>
internal sealed class ProblemArguments
{
    private const long DefaultWidth = 1000;
    private const int DefaultDimension = 7;

    private readonly Option<SimulatedStart?> _start = OptionOf.Word(
        "--start",
        "The weights at step 0: NTK initialisation, or where Phase II starts, uniform in |aᵢ|, ‖wᵢ‖ ≤ √η, the wᵢ anywhere or along θ*",
        [.. SimulatedStart.All.Select(s => (s.Name, (SimulatedStart?)s))]);

    private readonly Option<long?> _width = OptionOf.Whole("--width", "The width m [default: 1000]", 1);

    private readonly Option<long?> _dimension = OptionOf.Whole("--dimension", "The input dimension d [default: 7]", 1, 4095);

    private readonly Option<double?> _rate = OptionOf.Positive("--learning-rate", "The step size η [default: 1/m]");

    private readonly Option<double?> _noise =
        OptionOf.NotNegative("--noise", "The label-noise level σ of rules that have label noise [default: m^(1/4)]");

    private readonly Option<double?> _teacher = OptionOf.NotNegative("--teacher-norm", "The norm ‖θ*‖ [default: m^(-1/4)]");

    private readonly Option<InputLaw?> _samples = OptionOf.Value<InputLaw?>(
        "--samples",
        FormattableString.Invariant($"online, a whole number from 1 to {long.MaxValue}, or t= and a number above 2, at most {OptionOf.Most},"),
        "online|n|t=ν",
        "A fresh normal input at every step, a training set of n, or fresh inputs of the Student t law with ν degrees of freedom, scaled to covariance I [default: online]",
        TryInputs);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [_start, _width, _dimension, _rate, _noise, _teacher, _samples];

    /// <summary>Whether a noise level was given.</summary>
    public bool HasNoise(ParseResult parsed) => parsed.GetValue(_noise) is not null;

    /// <summary>Whether a start was given.</summary>
    public bool HasStart(ParseResult parsed) => parsed.GetValue(_start) is not null;

    /// <summary>The start.</summary>
    public SimulatedStart Start(ParseResult parsed) => parsed.GetValue(_start) ?? SimulatedStart.All[0];

    /// <summary>The problem.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="noisy">Whether a rule has label noise; σ is 0 otherwise.</param>
    public Problem Read(ParseResult parsed, bool noisy)
    {
        long width = parsed.GetValue(_width) ?? DefaultWidth;
        return new Problem
        {
            Width = width,
            Dimension = (int)(parsed.GetValue(_dimension) ?? DefaultDimension),
            LearningRate = parsed.GetValue(_rate) ?? 1.0 / width,
            NoiseLevel = noisy ? parsed.GetValue(_noise) ?? Math.Pow(width, 0.25) : 0,
            TeacherNorm = parsed.GetValue(_teacher) ?? Math.Pow(width, -0.25),
            Inputs = parsed.GetValue(_samples) ?? InputLaw.Online,
        };
    }

    /// <summary>Whether an error is the library's refusal of a width or a training set, and not one of a rule that somebody wrote.</summary>
    public static bool IsMemory(ArgumentOutOfRangeException error) => error.ParamName is nameof(Problem.Inputs) or nameof(Problem.Width) or "count";

    /// <summary>The library's refusal of a number that this machine's memory cannot hold, in the words of the command line.</summary>
    /// <param name="error">The refusal, which begins with a name of the library's.</param>
    /// <param name="advice">What is added for the width; empty or beginning with a blank.</param>
    public static UserErrorException Refused(ArgumentOutOfRangeException error, string advice = "")
    {
        string name = error.ParamName ?? string.Empty;
        string reason = error.Message.Split(" (Parameter", 2)[0];
        return name switch
        {
            nameof(Problem.Inputs) => new UserErrorException("--samples" + reason[name.Length..], error),
            nameof(Problem.Width) or "count" => new UserErrorException("--width" + reason[name.Length..] + advice, error),
            _ => new UserErrorException(reason, error),
        };
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
}
