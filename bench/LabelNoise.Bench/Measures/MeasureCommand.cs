using System.CommandLine;
using System.Globalization;
using LabelNoise.Bench.Work;

namespace LabelNoise.Bench.Measures;

/// <summary><c>measure NAME</c>: one speed, a line "name value" for each number.</summary>
internal static class MeasureCommand
{
    /// <summary>Makes the command.</summary>
    public static RootCommand Create()
    {
        Argument<string> name = new("name") { Description = string.Join("; ", Measurable.All.Select(one => $"{one.Name}: {one.Text}")) };
        name.AcceptOnlyFromAmong([.. Measurable.All.Select(one => one.Name)]);
        Option<long> width = Positive("--width", "m", 1000L);
        Option<int> dimension = Positive("--dimension", "d", 20);
        Option<long> samples = new("--samples") { Description = "n of a training set; fresh inputs without it" };
        Option<double> seconds = Positive("--seconds", "how long to measure, after a warm-up of a fifth of a second", 1.0);
        Option<int> threads = Positive("--threads", "threads that do the same at the same time; rates are summed", 1);
        RootCommand command = new("Measures one speed.") { name, width, dimension, samples, seconds, threads };
        command.SetAction(parsed =>
        {
            Measurable measurable = Measurable.All.Single(one => string.Equals(one.Name, parsed.GetValue(name), StringComparison.Ordinal));
            Setting setting = new(parsed.GetValue(width), parsed.GetValue(dimension), parsed.GetValue(samples));
            double rate = Rate.Of(() => measurable.Make(setting), parsed.GetValue(seconds), parsed.GetValue(threads));
            foreach ((string number, double value) in measurable.Report(rate, setting))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {value:F3}"));
        });
        return command;
    }

    private static Option<T> Positive<T>(string name, string description, T value)
        where T : struct, IComparable<T>
    {
        Option<T> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>().CompareTo(default) <= 0)
                result.AddError($"{name} must be above 0.");
        });
        return option;
    }
}
