using LabelNoise.Model;
using LabelNoise.Model.Conditions;

namespace LabelNoise.Claims;

/// <summary>Numbers at which claims are made.</summary>
internal interface ISetting
{
    /// <summary>The problem.</summary>
    Problem Problem { get; }

    /// <summary>All numbers, for a claim's setting.</summary>
    string Text { get; }

    /// <summary>Those that are not the family's default, for a claim's sentence: m, d, η or ηm, σ, ‖θ*‖, n. Inputs are fresh, or Σ̂ = I, where no n is named.</summary>
    string Numbers => Text;

    /// <summary>The numbers in a claim's identifier.</summary>
    string Id { get; }

    /// <summary>Condition 3.1 at these numbers, where they are chosen to meet it; null otherwise.</summary>
    Condition31? Conditions => null;
}
