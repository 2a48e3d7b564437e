using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <content>The equations of the three-state chain: (5), (6) and footnote 4; Lemmas B.5 to B.7 of the extended version, (48) to (76) there.</content>
internal sealed partial class Equations
{
    private static IEnumerable<Claim> Oscillation(Rules rules) => [.. ChainLaw.Claims(), .. OscillationSteps.Claims()];
}
