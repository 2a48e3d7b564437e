namespace LabelNoise.Simulation;

/// <summary>A constant of a loop that the compiler specialises the loop by.</summary>
internal interface IFlag
{
    /// <summary>Its value.</summary>
    static abstract bool Value { get; }
}
