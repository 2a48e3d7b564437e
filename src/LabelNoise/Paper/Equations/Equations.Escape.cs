using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <content>The equations that prove Lemma C.3 and Theorem C.4: (33) to (46), and the display after Theorem 3.2.</content>
internal sealed partial class Equations
{
    private static IEnumerable<Claim> Escape(Rules rules) => [.. NormEquations.Claims(), .. BandEquations.Claims(), .. LengthEquations.Claims(), .. EscapeEquations.Claims()];
}
