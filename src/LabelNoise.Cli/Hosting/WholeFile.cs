using System.Text;

namespace LabelNoise.Cli.Hosting;

/// <summary>A file that is replaced as a whole: whoever reads it, at any time, sees all of the old text or all of the new.</summary>
internal sealed class WholeFile
{
    private readonly string _target;
    private readonly string _temporary;

    /// <summary>Prepares to write a file.</summary>
    /// <param name="option">The option that names it, for errors.</param>
    /// <param name="path">The file; where it is a link, what it points to.</param>
    /// <exception cref="UserErrorException">A file cannot be written there.</exception>
    public WholeFile(string option, string path)
    {
        (Option, Path) = (option, path);
        (_target, _temporary) = Attempt(() =>
        {
            FileInfo given = new(path);
            string target = given.LinkTarget is null ? given.FullName : given.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (Directory.Exists(target))
                throw new IOException("it is a folder");

            // Beside the file, since only within a file system a move replaces at once.
            string temporary = FormattableString.Invariant($"{target}.{Environment.ProcessId}.tmp");
            using (File.Create(temporary, 1, FileOptions.DeleteOnClose))
                return (target, temporary);
        });
    }

    /// <summary>The file's path, as it was given.</summary>
    public string Path { get; }

    private string Option { get; }

    /// <summary>Writes it.</summary>
    /// <exception cref="UserErrorException">The file cannot be written; what was there is unchanged.</exception>
    public void Write(string text) => Attempt(() =>
    {
        try
        {
            using (FileStream stream = File.Create(_temporary))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(_temporary, _target, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(_temporary);
        }
    });

    private T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserErrorException($"{Option} is '{Path}'; a file that can be written is accepted ({error.Message.TrimEnd('.')}).", error);
        }
    }
}
