using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <summary>Which conditions the statements need: the claims of the catalogue by what they drop.</summary>
internal static class ConditionMatrix
{
    /// <summary>What <see cref="Related"/> has for a claim that drops nothing.</summary>
    public const string Nothing = "nothing";

    /// <summary>The claims with a condition dropped, in the catalogue's order.</summary>
    public static IReadOnlyList<Claim> Claims { get; } = [.. Catalogue.Paper.Claims.Where(claim => claim.Drops is not null)];

    /// <summary>The statements and checks that they are about.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. Claims.Select(Row).Distinct(StringComparer.Ordinal)];

    /// <summary>Claims with another purpose that say the same of a condition: the checks with nothing dropped, printed readings that fail beyond a bound, controls.</summary>
    public static IReadOnlyList<(string Condition, Claim Claim)> Related { get; } =
    [
        .. On(Nothing, "C.1/least-width/d=7", "C.2/both/m=1024/d=7/eta-m=0.5/online", "C.3/growth/m=8192/d=7/eta-m=1/online", "C.3/progress/m=4096/d=7/eta-m=1/online", "C.3/increment/m=4096/d=7/eta-m=0.5/online", "C.4/by-T1/m=1024/d=7/eta-m=1/online", "3.3/exact/eta=0.001", "3.3/sampled/eta=0.001/d=7", "3.4/typical/eta=0.001/d=7", "3.5/converged/eta=0.001/d=7", "3.5/both/eta=0.001/d=7/n=1:eta^2"),
        .. On(Without.EnoughWidth, "C.1/exact/m=1000/d=7"),
        .. On(Without.NoMoreWidth, "3.4/wide/eta=0.0001/d=7/m=10000", "3.4/bounded/eta=0.1/d=7/m=1100", "3.5/converged/eta=0.1/d=7/m=700"),
        .. On(Without.Stability, "C.2/unstable/m=4096/d=7/eta-m=1.9/online", "C.2/unstable/m=4096/d=7/eta-m=10/online"),
        .. On(Without.FreshInputs, "C.2/both/m=4096/d=7/eta-m=0.5/n=1000", "C.3/progress/m=4096/d=7/eta-m=1/n=1000", "3.4/typical/eta=0.001/d=7/n=1:eta^2"),
        .. On(Without.ShortTeacher, "3.3/exact/eta=0.001/teacher=30", "3.5/converged/eta=0.001/d=7/teacher=1/n=1:eta^2", "3.5/converged/eta=0.001/d=7/teacher=1.2", "3.5/converged/eta=0.001/d=7/teacher=2", "3.5/converged/eta=0.001/d=7/teacher=10"),
        .. On(Without.Dimension, "C.1/least-width/d=3", "C.1/least-width/d=2", "C.1/least-width/d=1"),
        .. On(Without.LabelNoise, "C.4/at-T1/control/without-label-noise/m=256/d=7/eta-m=1/online"),
    ];

    /// <summary>The row of a claim: its statement and what is checked.</summary>
    public static string Row(Claim claim) => $"{claim.Statement.Id}: {claim.Check}";

    /// <summary>The claims of a cell.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    /// <param name="condition">One of <see cref="Without.All"/>.</param>
    public static IReadOnlyList<Claim> Cell(string row, string condition) =>
        [.. Claims.Where(claim => string.Equals(Row(claim), row, StringComparison.Ordinal) && string.Equals(claim.Drops, condition, StringComparison.Ordinal))];

    private static IEnumerable<(string Condition, Claim Claim)> On(string condition, params string[] ids) => ids.Select(id => (condition, Catalogue.Paper.Find(id)));
}
