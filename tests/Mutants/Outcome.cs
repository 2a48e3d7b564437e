namespace LabelNoise.Tests.Mutants;

/// <summary>The letters for how a claim ends under a mutant.</summary>
internal static class Outcome
{
    public const char AsCatalogued = '.';
    public const char Refuted = 'r';
    public const char Supported = 's';
    public const char Inconclusive = 'i';
    public const char Exception = 'x';
    public const char OutOfTime = 't';
    public const char NotRun = '-';
    public const char Unknown = '?';

    /// <summary>Whether the claim notices the mutant: it has another verdict than the catalogue's, or throws.</summary>
    public static bool IsKill(char outcome) => outcome is Refuted or Supported or Inconclusive or Exception;
}
