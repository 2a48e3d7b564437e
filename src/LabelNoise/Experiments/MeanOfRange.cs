using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>A claim about the mean of a variable between two numbers, as one about a variable Y from 0 on: Y = X − from where the mean is at most a bound, Y = to − X where it is at least one.</summary>
/// <param name="From">The least value of X.</param>
/// <param name="To">The greatest.</param>
/// <param name="Rising">Whether the claim is "at most".</param>
internal readonly record struct MeanOfRange(double From, double To, bool Rising)
{
    /// <summary>The claim about Y.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public MeanHypothesis Hypothesis(double bound, double slack)
    {
        if (!(double.IsFinite(From) && double.IsFinite(To) && From < To))
            throw Guard.OutOfRange("to", To, FormattableString.Invariant($"to must be a finite number above from, which is {From}."));
        if (!(bound > From && bound < To))
            throw Guard.OutOfRange(nameof(bound), bound, FormattableString.Invariant($"bound must lie strictly between {From} and {To}."));
        return new MeanHypothesis(Math.Abs((Rising ? From : To) - bound), To - From, slack);
    }

    /// <summary>Y of a value of X.</summary>
    /// <exception cref="InvalidOperationException">X is not between the two numbers.</exception>
    public double Shifted(double x) => x >= From && x <= To
        ? (Rising ? x - From : To - x)
        : throw new InvalidOperationException(FormattableString.Invariant($"the variable is {x}; a number from {From} to {To} is accepted"));

    /// <summary>X of a value of Y.</summary>
    public double Back(double y) => Rising ? y + From : To - y;

    /// <summary>The interval of X.</summary>
    public Interval Back(Interval y) => Rising ? new Interval(Back(y.Lower), Back(y.Upper)) : new Interval(Back(y.Upper), Back(y.Lower));

    /// <summary>The claim in symbols.</summary>
    public string Text(double bound, double slack) => Rising
        ? FormattableString.Invariant($"E X ≤ {bound:G10} (μ₁ = {bound + slack:G10}, {From:G6} ≤ X ≤ {To:G6})")
        : FormattableString.Invariant($"E X ≥ {bound:G10} (μ₁ = {bound - slack:G10}, {From:G6} ≤ X ≤ {To:G6})");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
