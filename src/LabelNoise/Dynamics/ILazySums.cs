using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Sums over all neurons that a step forms only for a rule that asks for them.</summary>
internal interface ILazySums
{
    /// <summary>‖a‖² before the step.</summary>
    Lanes OuterNormSquared { get; }

    /// <summary>‖Wx‖² before the step, x being the step's first input.</summary>
    Lanes ProductNormSquared { get; }
}
