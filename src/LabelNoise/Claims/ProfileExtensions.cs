namespace LabelNoise.Claims;

/// <summary>What the profiles include.</summary>
internal static class ProfileExtensions
{
    /// <summary>Whether a run of one profile checks the claims of another: deep runs check quick claims too; literal ones stand alone.</summary>
    public static bool Includes(this Profile run, Profile claim) => run == claim || (run == Profile.Deep && claim == Profile.Quick);
}
