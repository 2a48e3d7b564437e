namespace LabelNoise.Classification;

/// <summary>The function φ of a hidden unit.</summary>
internal enum Activation
{
    /// <summary>φ(z) = z.</summary>
    Linear = 0,

    /// <summary>φ(z) = max(z, 0), with φ'(0) = 0.</summary>
    Relu = 1,

    /// <summary>φ(z) = erf(z).</summary>
    Erf = 2,
}
