using LabelNoise.Claims;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Theorems;

/// <summary>Phase II under label noise: limits, hand-over and floor of one flow. Where a name has none of them, ‖θ*‖ = 1 and inputs are fresh.</summary>
public sealed class NoiseFlowTests : ClaimTests
{
    [Claims("Phase.2", Kind = ClaimKind.Statement)]
    public void FollowsTheFlow(string claim) => Verify(claim);

    [Claims("Phase.2", Kind = ClaimKind.PrintedReading)]
    public void FailsToEnterTheBoxForALongTeacher(string claim) => Verify(claim);

    [Claims("Phase.2", Kind = ClaimKind.DroppedCondition)]
    public void NeedsAStableAndAQuietStart(string claim) => Verify(claim);

    [Claims("Phase.2", Kind = ClaimKind.Control)]
    public void ControlsAreRefuted(string claim) => Verify(claim);
}
