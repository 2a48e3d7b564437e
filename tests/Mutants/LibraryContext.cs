using System.Reflection;
using System.Runtime.Loader;

namespace LabelNoise.Tests.Mutants;

/// <summary>A place where <c>LabelNoise</c> is a given image of the library, and this assembly is loaded again to run against it.</summary>
internal sealed class LibraryContext : AssemblyLoadContext
{
    private readonly byte[] _library;
    private readonly Assembly _driver;

    public LibraryContext(byte[] library, bool isCollectible)
        : base("mutated library", isCollectible)
    {
        _library = library;
        _driver = LoadFromAssemblyPath(typeof(LibraryContext).Assembly.Location);
    }

    /// <summary>Checks claims one after the other.</summary>
    /// <param name="claims">Their ids.</param>
    /// <param name="patience">The seconds of processor time of this process after which a check is given up.</param>
    /// <param name="report">Receives for each the id, the outcome and the seconds of processor time.</param>
    public void Check(string[] claims, double patience, Action<string, char, double> report) =>
        Driver(nameof(ClaimDriver.Check)).Invoke(null, [claims, patience, report]);

    /// <summary>Checks claims, and tells which marks each set, for an image with marks.</summary>
    public void CheckMarked(string[] claims, Action<string, char, double, bool[]> report) =>
        Driver(nameof(ClaimDriver.CheckMarked)).Invoke(null, [claims, report]);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (!string.Equals(assemblyName.Name, "LabelNoise", StringComparison.Ordinal))
            return null;
        using MemoryStream image = new(_library);
        return LoadFromStream(image);
    }

    private MethodInfo Driver(string method) => _driver.GetType(typeof(ClaimDriver).FullName!)!.GetMethod(method)!;
}
