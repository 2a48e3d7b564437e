namespace LabelNoise.Statements;

/// <summary>How much computing a run may spend.</summary>
public enum Profile
{
    /// <summary>Minutes on two cores.</summary>
    Quick = 0,

    /// <summary>Adds the settings that take longer.</summary>
    Deep = 1,
}
