using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>Two claims of the catalogue on either side of a threshold that no search looks for.</summary>
/// <param name="Fails">The claim that is refuted.</param>
/// <param name="Holds">The claim that is supported.</param>
internal sealed record ClaimedBorder(Claim Fails, Claim Holds)
{
    /// <summary>All of them, statement by statement.</summary>
    public static IReadOnlyList<ClaimedBorder> All { get; } =
    [
        Of("C.2/tail/bound/C=1.2/d=7/online", "C.2/tail/bound/C=1.21/d=7/online"),
        Of("C.2/tail/bound/m=1000000/d=4/eta-m=0.5/online", "C.2/tail/bound/m=10000/d=4/eta-m=0.5/online"),
        Of("C.2/tail/bound/m=100000000000/d=7/eta-m=0.5/online", "C.2/tail/bound/m=100000000/d=7/eta-m=0.5/online"),
        Of("C.4/low-dimension/m=4096/d=3/eta-m=1/online", "C.4/by-T1/m=1024/d=4/eta-m=1/online"),
        Of("C.4/short-neurons/m=100000000000/d=7", "C.4/short-neurons/m=10000000000/d=7"),
        Of("3.3/exact/eta=0.001/teacher=30", "3.3/exact/eta=0.001"),
        Of("3.3/without/eta=0.01/m=5000", "3.3/exact/eta=0.01"),
        Of("3.4/bounded/eta=0.1/d=7/m=1100", "3.4/bounded/eta=0.1/d=7/m=700"),
        Of("3.4/bounded/eta=0.01/d=7/m=100000", "3.4/bounded/eta=0.01/d=7/m=75000"),
        Of("3.5/converged/eta=0.1/d=7/m=700", "3.5/converged/eta=0.1/d=7/m=500"),
        Of("3.5/converged/eta=0.01/d=7/m=70000", "3.5/converged/eta=0.01/d=7/m=50000"),
        Of("3.5/converged/eta=1E-06/d=7/teacher=1.5", "3.5/converged/eta=1E-06/d=7/teacher=1.3"),
        Of("3.5/converged/eta=0.001/d=7/teacher=2.5/m=1000", "3.5/converged/eta=0.001/d=7/teacher=1.5/m=1000"),
    ];

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    private static ClaimedBorder Of(string fails, string holds) => new(Catalogue.Paper.Find(fails), Catalogue.Paper.Find(holds));
}
