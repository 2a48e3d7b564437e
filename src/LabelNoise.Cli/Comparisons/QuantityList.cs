using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Model;

namespace LabelNoise.Cli.Comparisons;

/// <summary>The quantities that were asked for, in the order given, each once.</summary>
internal sealed record QuantityList(IReadOnlyList<NamedQuantity> Items)
{
    /// <summary>Reads names separated by commas.</summary>
    public static bool TryParse(string text, out QuantityList? list)
    {
        bool read = NameList.TryParse(text, NamedQuantity.Find, q => q.Name, out IReadOnlyList<NamedQuantity> items);
        list = new QuantityList(items);
        return read;
    }

    /// <summary>What is compared: what was asked for, or the usual ones that have a meaning for the problem.</summary>
    /// <exception cref="UserErrorException">Something was asked for that has none.</exception>
    public static IReadOnlyList<NamedQuantity> For(Problem problem, QuantityList? asked)
    {
        bool directed = problem.TeacherNorm > 0;
        if (asked?.Items.FirstOrDefault(q => q.NeedsTeacher && !directed) is { } meaningless)
            throw new UserErrorException($"--quantity {meaningless.Name} is accepted for --teacher-norm above 0 only: θ* = 0 has no direction.");
        if (asked?.Items.FirstOrDefault(q => q.Neuron >= problem.Width) is { } missing)
            throw new UserErrorException(FormattableString.Invariant($"--quantity {missing.Name} is not accepted: the neurons are numbered from 0 to {problem.Width - 1}."));
        return asked?.Items ?? [.. NamedQuantity.Usual.Where(q => directed || !q.NeedsTeacher)];
    }
}
