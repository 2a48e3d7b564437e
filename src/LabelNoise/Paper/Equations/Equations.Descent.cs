using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <content>The equations of gradient descent, for Lemmas 3.4 and 3.5: (47) to (70).</content>
internal sealed partial class Equations
{
    private static IEnumerable<Claim> Descent(Rules rules) =>
    [
        .. DescentSteps.Claims(), .. DescentCovariance.Claims(), .. DescentFromTheBox.Claims(), .. DescentDistance.Claims(), .. DescentDecay.Claims(),
    ];
}
