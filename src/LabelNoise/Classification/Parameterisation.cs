namespace LabelNoise.Classification;

/// <summary>In which coordinates gradients are taken. The initial network is the same in both.</summary>
internal enum Parameterisation
{
    /// <summary>f(x) = U₂·φ(U₁x) with U₁ ~ N(0, 1/d) and U₂ ~ N(0, 1/m): that of the authors' script and of the paper's theory.</summary>
    Standard = 0,

    /// <summary>f(x) = (1/√m)·A·φ(Wx/√d) with standard normal A, W: that of the neural tangent kernel, which the paper's caption names.</summary>
    Ntk = 1,
}
