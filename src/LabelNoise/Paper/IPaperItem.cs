using LabelNoise.Claims;
using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>A numbered statement of the paper, with everything that is checked about it. Its folder holds all of this, and the trials that nothing else uses.</summary>
internal interface IPaperItem
{
    /// <summary>The statement.</summary>
    static abstract Statement Statement { get; }

    /// <summary>The statement as it is printed and as it is amended, with controls of every check.</summary>
    /// <param name="rules">The dynamics.</param>
    static abstract IEnumerable<Claim> Claims(Rules rules);

    /// <summary>The version that docs/theorems.md proves, at the constants of its proof.</summary>
    /// <param name="rules">The dynamics.</param>
    static virtual IEnumerable<Claim> Proven(Rules rules) => [];

    /// <summary>The same where Condition 3.1 holds as it is printed, at the widths that it asks for.</summary>
    /// <param name="rules">The dynamics.</param>
    static virtual IEnumerable<Claim> Literal(Rules rules) => [];

    /// <summary>The same with one condition dropped at a time: which of them it needs (docs/thresholds.md).</summary>
    /// <param name="rules">The dynamics.</param>
    static virtual IEnumerable<Claim> Dropped(Rules rules) => [];

    /// <summary>How its times, distances and probabilities scale.</summary>
    /// <param name="rules">The dynamics.</param>
    static virtual IEnumerable<Claim> Exponents(Rules rules) => [];

    /// <summary>Its thresholds along one parameter at a time: how wide, how stable, how long a neuron, how short a teacher it takes (docs/thresholds.md).</summary>
    /// <param name="rules">The dynamics.</param>
    static virtual IEnumerable<Rung> Ladder(Rules rules) => [];

    /// <summary>What is wrong with it as it is printed, and what to write instead, in the order of the paper (docs/errata.md).</summary>
    static virtual IReadOnlyList<Erratum> Errata => [];

    /// <summary>What of it can be seen.</summary>
    static virtual IEnumerable<Figure> Figures => [];
}
