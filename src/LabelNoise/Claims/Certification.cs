namespace LabelNoise.Claims;

/// <summary>How sure the inequality of a computed claim is.</summary>
internal enum Certification
{
    /// <summary>Computed in double precision, by series and quadratures whose errors are estimated, not proven.</summary>
    Computed,

    /// <summary>Computed on enclosures with proven error bounds: a verdict is certain, or there is none (docs/certified.md).</summary>
    Certified,
}
