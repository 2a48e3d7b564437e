namespace LabelNoise.Claims;

/// <summary>One numbered statement of the paper.</summary>
/// <param name="Id">Short identifier: the statement's number in the workshop version, in the appendix where it stands in both places, such as "C.4"; Phase II keeps the main text's.</param>
/// <param name="Title">Its name in the workshop version, such as "Theorem C.4".</param>
/// <param name="OtherNames">Its other names in both versions.</param>
/// <param name="Conditions">The parts of Condition 3.1 it assumes.</param>
/// <param name="Says">What it says, in our words.</param>
/// <param name="Amendment">What has to change for it to be true or testable, and why.</param>
/// <param name="HowChecked">How the claims about it are checked.</param>
public sealed record Statement(string Id, string Title, string OtherNames, string Conditions, string Says, string Amendment, string HowChecked)
{
    /// <summary>The hash of <see cref="Id"/>, which tells statements apart: all the words would be read again and again.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
