using System.CommandLine;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model;

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

    private readonly Option<double?> _rate = OptionOf.Real("--learning-rate", "The step size η [default: 1/m]", "a finite number greater than 0", x => x > 0);

    private readonly Option<double?> _noise =
        OptionOf.Real("--noise", "The label-noise level σ of rules that have label noise [default: m^(1/4)]", "a finite number of at least 0", x => x >= 0);

    private readonly Option<double?> _teacher =
        OptionOf.Real("--teacher-norm", "The norm ‖θ*‖ [default: m^(-1/4)]", "a finite number of at least 0", x => x >= 0);

    private readonly Option<InputLaw?> _samples = OptionOf.Value<InputLaw?>(
        "--samples",
        "online, a whole number of at least 1, or t= and a finite number greater than 2",
        "online|n|t=ν",
        "A fresh normal input at every step, a training set of n, or fresh inputs of the Student t law with ν degrees of freedom, scaled to covariance I [default: online]",
        TryInputs);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [_start, _width, _dimension, _rate, _noise, _teacher, _samples];

    /// <summary>Whether a noise level was given.</summary>
    public bool HasNoise(ParseResult parsed) => parsed.GetValue(_noise) is not null;

    /// <summary>Whether a law of the inputs was given.</summary>
    public bool HasInputs(ParseResult parsed) => parsed.GetValue(_samples) is not null;

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
