using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Report.Views;

/// <summary>A part of Condition 3.1 at the numbers of a claim.</summary>
/// <param name="Id">"A1" to "A6".</param>
/// <param name="Asks">What it asks, with numbers as the page has them.</param>
/// <param name="Answer">Whether it holds.</param>
public sealed record ConditionRow(string Id, string Asks, ConditionAnswer Answer)
{
    /// <summary>The answer in a word, with its sign.</summary>
    public string Words => Answer switch
    {
        ConditionAnswer.No => "✗ no",
        ConditionAnswer.Yes => "✓ yes",
        ConditionAnswer.ByChoice => "by choice",
        ConditionAnswer.AsksNothing => "–",
        _ => throw Guard.OutOfRange(nameof(Answer), Answer, "Answer must be one of the named answers."),
    };

    /// <summary>The class of its style: "yes", "no" or nothing.</summary>
    public string Style => Answer switch
    {
        ConditionAnswer.No => "no",
        ConditionAnswer.Yes => "yes",
        _ => string.Empty,
    };

    /// <summary>A part as it was evaluated.</summary>
    internal static ConditionRow Of(ConditionCheck check) => new(check.Id, NumberText.In(check.Requirement), check.Holds ? ConditionAnswer.Yes : ConditionAnswer.No);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
