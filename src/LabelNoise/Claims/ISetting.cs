using LabelNoise.Model;
using LabelNoise.Model.Conditions;

namespace LabelNoise.Claims;

/// <summary>Numbers at which claims are made.</summary>
internal interface ISetting
{
    /// <summary>The problem.</summary>
    Problem Problem { get; }

    /// <summary>The numbers in a claim's sentence.</summary>
    string Text { get; }

    /// <summary>The numbers in a claim's identifier.</summary>
    string Id { get; }

    /// <summary>Condition 3.1 at these numbers, where they are chosen to meet it; null otherwise.</summary>
    Condition31? Conditions => null;
}
