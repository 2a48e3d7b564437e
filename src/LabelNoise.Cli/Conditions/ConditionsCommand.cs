using System.CommandLine;
using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

internal static class ConditionsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        Option<Magnitude?> width = Number("--width", "The width m, of any size: 1e700 [default: the least that A1 accepts, 3.45e7 at C = 1.2]", 2);
        Option<long?> dimension = OptionOf.Whole("--dimension", "The input dimension d [default: 7]", 1, int.MaxValue);
        Option<Magnitude?> rate = Number("--learning-rate", "The step size η, of any size: 1e-1200 [default: the largest that A2 accepts, C⁻⁹⁶, 2.5e-8 at C = 1.2]", null);
        Option<NonNegative?> noise = OfAnySize("--noise", "The label-noise level σ, of any size [default: m^(1/4)]");
        Option<NonNegative?> teacher = OfAnySize("--teacher-norm", "The norm ‖θ*‖, of any size [default: m^(-1/4)]");
        Option<SampleCount?> samples = OptionOf.Value(
            "--samples",
            "online or a number from 1 to 1e1000000000",
            "online|n",
            "Training samples n, or a fresh input at every step [default: online]",
            (string text, out SampleCount? value) => SampleCount.TryParse(text, out value));
        Option<double?> bound = OptionOf.Positive("--input-bound", "The bound C_data on the norm of every input [default: 8.2]");
        Option<double?> constant = OptionOf.Real(
            "--constant", "The constant C of A1 and A2 [default: 1.2]", $"a number from 1 to {OptionOf.Most}", x => x >= 1);
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("conditions", "Says which of A1 to A6 of Condition 3.1 hold at given numbers, by which margin, and what follows.")
        {
            width, dimension, rate, noise, teacher, samples, bound, constant, format,
        };
        command.SetAction(parsed =>
        {
            double c = parsed.GetValue(constant) ?? LeastSetting.C;
            Magnitude eta = parsed.GetValue(rate) ?? LeastSetting.LearningRate(c);
            Magnitude m = parsed.GetValue(width) ?? LeastSetting.Width(c, eta);
            Condition31 condition = new()
            {
                Width = m,
                Dimension = (int)(parsed.GetValue(dimension) ?? LeastSetting.Dimension),
                LearningRate = eta,
                NoiseLevel = parsed.GetValue(noise) is { } level ? level.Value : m.Pow(0.25),
                TeacherNorm = parsed.GetValue(teacher) is { } given ? given.Value : m.Pow(-0.25),
                Samples = parsed.GetValue(samples)?.Value,
                InputBound = parsed.GetValue(bound) ?? LeastSetting.InputBound,
                C = c,
            };
            if (parsed.GetValue(format) == OutputFormat.Json)
                ConditionsJson.Write(host, condition);
            else
                ConditionsTable.Write(host, condition);
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<NonNegative?> OfAnySize(string name, string description) => OptionOf.Value(
        name, "0 or a number from 1e-1000000000 to 1e1000000000", "x", description, (string text, out NonNegative? value) => NonNegative.TryParse(text, out value));

    private static Option<Magnitude?> Number(string name, string description, double? least) => OptionOf.Value(
        name,
        $"a number from {least?.ToString(CultureInfo.InvariantCulture) ?? "1e-1000000000"} to 1e1000000000, such as {(least is null ? "2.5e-8 or 1e-1200" : "1000 or 1e700")},",
        "x",
        description,
        (string text, out Magnitude? value) =>
        {
            bool read = Magnitude.TryParse(text, out Magnitude number) && (least is not { } minimum || number >= Magnitude.Of(minimum));
            value = number;
            return read;
        });
}
