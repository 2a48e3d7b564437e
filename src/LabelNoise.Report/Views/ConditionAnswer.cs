namespace LabelNoise.Report.Views;

/// <summary>Whether a part of Condition 3.1 holds at the numbers of a claim.</summary>
public enum ConditionAnswer
{
    /// <summary>It does not.</summary>
    No = 0,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does because a constant that is free was chosen so.</summary>
    ByChoice,

    /// <summary>It asks nothing there.</summary>
    AsksNothing,
}
