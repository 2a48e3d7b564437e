using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Model;
using LabelNoise.Observables;

namespace LabelNoise.Cli.Simulations;

/// <summary>A simulation as JSON: the setting, each replicate's rows and exits, and with several replicates the averages.</summary>
internal static class SimulationJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, SimulationRun run)
    {
        SimulationSetting setting = run.Setting;
        host.WriteJson(json =>
        {
            json.WriteString("rule", setting.Rule.Name);
            Setting(json, setting);
            json.WriteBoolean("cancelled", run.Cancelled);
            json.WriteStartObject("observables");
            foreach (Quantity observable in setting.Observables)
                json.WriteString(observable.Name, observable.Meaning);
            json.WriteEndObject();
            if (setting.Replicates > 1)
                json.List("averages", run.Averages(), row => Averages(json, setting, row.Step, row.Averages));
            json.List("replicates", run.Recordings, recording => Replicate(json, setting, recording));
        });
    }

    /// <summary>The numbers of a problem as members of an object.</summary>
    public static void Problem(Utf8JsonWriter json, Problem problem, bool hasNoise)
    {
        json.WriteNumber("width", problem.Width);
        json.WriteNumber("dimension", problem.Dimension);
        json.Real("learningRate", problem.LearningRate);
        json.Real("noise", hasNoise ? problem.NoiseLevel : null);
        json.Real("teacherNorm", problem.TeacherNorm);
        json.Whole("samples", problem.Inputs is InputLaw.Finite finite ? finite.Count : null);
        json.Real("degreesOfFreedom", problem.Inputs is InputLaw.Student student ? student.DegreesOfFreedom : null);
    }

    private static void Setting(Utf8JsonWriter json, SimulationSetting setting)
    {
        json.WriteStartObject("setting");
        json.WriteString("start", setting.Rule.Rule is null ? null : setting.Start.Name);
        Problem(json, setting.Problem, setting.Rule.HasNoise);
        json.WriteNumber("steps", setting.Steps);
        json.WriteNumber("every", setting.Every);
        json.WriteNumber("replicates", setting.Replicates);
        json.WriteNumber("seed", setting.Seed);
        json.WriteEndObject();
    }

    private static void Averages(Utf8JsonWriter json, SimulationSetting setting, long step, Average[] averages)
    {
        json.WriteNumber("step", step);
        json.WriteNumber("replicates", averages[0].Count);
        for (int o = 0; o < averages.Length; o++)
        {
            json.WriteStartObject(setting.Observables[o].Name);
            json.Real("mean", averages[o].Mean);
            json.Real("standardError", averages[o].StandardError);
            json.WriteEndObject();
        }
    }

    private static void Replicate(Utf8JsonWriter json, SimulationSetting setting, Recording recording)
    {
        json.WriteNumber("replicate", recording.Replicate);
        if (setting.ReportsExits)
        {
            json.Whole("firstExit", recording.FirstExit);
            json.Whole("lastExit", recording.LastExit);
            json.Whole("neverOutside", recording.NeverOutside);
        }

        json.List("rows", recording.Looks.Select((look, k) => (look.Values, Step: setting.StepOf(k))), row =>
        {
            json.WriteNumber("step", row.Step);
            for (int o = 0; o < row.Values.Length; o++)
                json.Real(setting.Observables[o].Name, row.Values[o]);
        });
    }
}
