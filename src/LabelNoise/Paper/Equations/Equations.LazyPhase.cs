using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <content>The step (3), and the equations that prove Lemmas C.1 and C.2: (13) to (32).</content>
internal sealed partial class Equations
{
    private static IEnumerable<Claim> LazyPhase(Rules rules) =>
    [
        .. StepEquations.Claims(), .. InitialNormEquations.Claims(), .. InitialWeightEquations.Claims(), .. SupermartingaleEquations.Claims(), .. AzumaEquations.Claims(), .. ThetaEquations.Claims(),
    ];
}
