using LabelNoise.Tests.Mutants.Faults;

namespace LabelNoise.Tests.Mutants;

/// <summary>All mutants, area by area.</summary>
internal static class MutantList
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. ModelFaults.All,
        .. RuleFaults.All,
        .. SamplerFaults.All,
        .. EngineFaults.All,
        .. ObservableFaults.All,
        .. ClassifierFaults.All,
        .. StatementFaults.All,
        .. RuleExperimentFaults.All,
        .. ExperimentControlFaults.All,
        .. StatisticsFaults.All,
        .. FlowFaults.All,
        .. PreliminaryFaults.All,
        .. DescentFaults.All,
        .. TheoremFaults.All,
        .. TheoremPhaseTwoFaults.All,
        .. EscapeFaults.All,
        .. CertifiedFaults.All,
        .. LiteralFaults.All,
    ];

    public static Mutant Find(string name) => All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No mutant is called '{name}'.", nameof(name));
}
