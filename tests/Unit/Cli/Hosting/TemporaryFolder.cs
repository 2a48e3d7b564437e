namespace LabelNoise.Tests.Unit.Cli.Hosting;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("labelnoise");

    public string Path => _folder.FullName;

    /// <summary>Puts a file there and returns its path.</summary>
    public string Put(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
