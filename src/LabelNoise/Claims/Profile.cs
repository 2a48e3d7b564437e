namespace LabelNoise.Claims;

/// <summary>How much computing a run may spend.</summary>
public enum Profile
{
    /// <summary>Minutes on two cores.</summary>
    Quick = 0,

    /// <summary>Adds the settings that take longer.</summary>
    Deep = 1,

    /// <summary>The settings of Condition 3.1 itself, at widths of tens of millions, and not part of <see cref="Deep"/>.</summary>
    Literal = 2,
}
