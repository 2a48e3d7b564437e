using LabelNoise.Figures;
using LabelNoise.Observables;

namespace LabelNoise.Cli.Simulations;

/// <summary>A simulation as a figure: a panel for each observable, over the steps.</summary>
internal static class SimulationFigure
{
    /// <summary>From this ratio of the greatest to the least number on, an axis is logarithmic.</summary>
    private const double WideRange = 50;

    /// <summary>The figure's words.</summary>
    public static Figure Of(SimulationRun run) => new(
        "simulate",
        run.Setting.Rule.Name,
        run.Setting.Replicates == 1 ? "What was seen in one run." : FormattableString.Invariant($"The mean of {run.Setting.Replicates} runs, between the least and the greatest of them."),
        _ => Data(run));

    /// <summary>What is drawn. Numbers that are not finite have no place.</summary>
    public static FigureData Data(SimulationRun run)
    {
        SimulationSetting setting = run.Setting;
        string start = setting.Rule.Rule is null ? string.Empty : $", start {setting.Start.Name}";
        return new FigureData(
            FormattableString.Invariant($"{setting.Description}{start}, seed {setting.Seed}, looked every {setting.Every} steps"),
            [.. setting.Observables.Select((observable, k) => Panel(run, observable, k))]);
    }

    private static Panel Panel(SimulationRun run, Quantity observable, int index)
    {
        FigurePoint[] points = [.. Points(run, index)];
        double[] ends = [.. points.SelectMany(point => new[] { point.Low ?? point.Y, point.High ?? point.Y })];
        bool isWide = ends.Length > 0 && ends.Min() > 0 && ends.Max() >= WideRange * ends.Min();
        return new Panel(observable.Name, Axis.Steps, new Axis(observable.Meaning, isWide), [new Series(run.Setting.Replicates == 1 ? "run" : "mean", points)]);
    }

    private static IEnumerable<FigurePoint> Points(SimulationRun run, int index)
    {
        Recording[] recordings = [.. run.Recordings];
        for (int look = 0; look < run.Setting.Looks; look++)
        {
            double[] values = [.. recordings.Where(recording => recording.Looks.Count > look).Select(recording => recording.Looks[look].Values[index])];
            if (values.Length > 0 && values.All(double.IsFinite))
                yield return values.Length == 1 ? new FigurePoint(run.Setting.StepOf(look), values[0]) : new FigurePoint(run.Setting.StepOf(look), values.Average(), values.Min(), values.Max());
        }
    }
}
