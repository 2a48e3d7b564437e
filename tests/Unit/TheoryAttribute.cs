using Xunit.Sdk;

namespace LabelNoise.Tests.Unit;

/// <summary>A theory whose parameters stand in the names of its tests as a person writes them: 0.1, not 0.10000000000000001. It takes the place of xunit's in this project.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LabelNoise.Tests.Unit.TheoryDiscoverer", "LabelNoise.Tests.Unit")]
public sealed class TheoryAttribute : global::Xunit.TheoryAttribute;
