using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model;
using LabelNoise.Observables;

namespace LabelNoise.Cli.Simulations;

/// <summary>The observables that were asked for, in the order given, each once.</summary>
internal sealed record ObservableList(IReadOnlyList<Quantity> Items)
{
    /// <summary>Reads names separated by commas.</summary>
    public static bool TryParse(string text, out ObservableList? list)
    {
        bool read = NameList.TryParse(text, Quantity.Find, o => o.Name, out IReadOnlyList<Quantity> items);
        list = new ObservableList(items);
        return read;
    }

    /// <summary>What a run reports: what was asked for, or the usual quantities that have a meaning.</summary>
    /// <exception cref="UserErrorException">Something was asked for that the rule or the problem does not have.</exception>
    public static IReadOnlyList<Quantity> For(SimulatedRule rule, Problem problem, ObservableList? asked)
    {
        if (asked is null)
            return [.. rule.Usual.Where(HasMeaning)];
        foreach (Quantity observable in asked.Items)
        {
            if (!rule.Observables.Contains(observable) && (observable.Neuron is null || rule.Named is null))
                throw new UserErrorException($"--observe {observable} is not accepted for {rule.Name}; {string.Join(", ", rule.Observables)} is.");
            if (observable.Neuron >= problem.Width)
                throw new UserErrorException(FormattableString.Invariant($"--observe {observable} is not accepted: the neurons are numbered from 0 to {problem.Width - 1}."));
            if (!HasMeaning(observable))
                throw new UserErrorException($"--observe {observable} is accepted for --teacher-norm above 0 only: θ* = 0 has no direction.");
        }

        return asked.Items;

        bool HasMeaning(Quantity quantity) => problem.TeacherNorm > 0 || !quantity.NeedsTeacher;
    }
}
