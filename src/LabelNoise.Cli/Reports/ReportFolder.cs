using System.Text;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Reports;

/// <summary>The folder of a report: new, empty, or written by a report before.</summary>
internal sealed class ReportFolder
{
    /// <summary>The option that names it.</summary>
    public const string Option = "--out";

    /// <summary>The page.</summary>
    public const string Page = "index.html";

    /// <summary>All results as JSON; where it is, the folder is a report's.</summary>
    public const string Results = "results.json";

    /// <summary>All results as a table.</summary>
    public const string Table = "results.csv";

    /// <summary>The results of a run that is not finished, a line each.</summary>
    public const string Lines = "results.jsonl";

    private readonly string _path;

    private ReportFolder(string path) => _path = path;

    /// <summary>Prepares to write, before the work.</summary>
    /// <exception cref="UserErrorException">It cannot be written, or holds something else.</exception>
    public static ReportFolder Open(string path)
    {
        ReportFolder folder = new(path);
        folder.Attempt(() =>
        {
            if (File.Exists(path))
                throw new IOException("it is a file");
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !IsReport(path))
                throw new IOException($"it holds other files and no {Results}");
            Directory.CreateDirectory(path);
        });
        foreach (string name in (IEnumerable<string>)[Results, Table, Page])
        {
            using WholeFile file = new(Option, folder.PathOf(name));
        }

        return folder;
    }

    /// <summary>The path of a file within the folder.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Writes a file as a whole.</summary>
    /// <param name="name">Its name within the folder.</param>
    /// <param name="bytes">What it holds.</param>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Write(string name, byte[] bytes)
    {
        Attempt(() => Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!));
        using WholeFile file = new(Option, PathOf(name));
        file.Write(bytes);
    }

    /// <summary>Writes a text as a whole.</summary>
    /// <param name="name">The name of the file within the folder.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Removes the lines of a run that is finished: all of them are in the documents.</summary>
    /// <exception cref="UserErrorException">They cannot be removed.</exception>
    public void RemoveLines() => Attempt(() => File.Delete(PathOf(Lines)));

    private static bool IsReport(string path) => File.Exists(Path.Combine(path, Results)) || File.Exists(Path.Combine(path, Lines));

    private void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserErrorException($"{Option} is '{_path}'; a folder that is new, empty or a report's, and can be written, is accepted ({UserErrorException.Reason(error)}).", error);
        }
    }
}
