namespace LabelNoise.Tests.Unit.Cli.Census;

/// <summary>The path of a file that does not exist yet, and is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("census");

    public string Path => System.IO.Path.Combine(_folder.FullName, "census.jsonl");

    public string[] Lines => File.ReadAllLines(Path);

    public void Dispose() => _folder.Delete(recursive: true);
}
