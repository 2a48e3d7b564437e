using System.Text;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Census;

/// <summary>
/// The finished claims of a census on disk, line by line. Each claim is named by its id and a digest of what it says, so that a claim that is new or has changed is
/// checked, and only that.
/// </summary>
internal sealed class CensusFile : IDisposable
{
    /// <summary>The first line of every file; the number changes with the format.</summary>
    private const string Header = "{\"census\":2}";

    private readonly LineFile _file;
    private readonly CensusSelection _selection;

    private CensusFile(LineFile file, CensusSelection selection)
    {
        (_file, _selection) = (file, selection);
    }

    /// <summary>Opens a file for these claims, or makes one; results of other claims in it are kept and not read.</summary>
    /// <exception cref="UserErrorException">The file cannot be opened, or is not of a census.</exception>
    public static CensusFile Open(string path, CensusSelection selection)
    {
        LineFile file = new("--output", path);
        try
        {
            if (file.IsEmpty)
                file.Append(Header + "\n");
            else if (!HasHeader(file))
                throw file.Refused("it is not the file of a census; one that `census` wrote, or a new file,");
            return new CensusFile(file, selection);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The seeds that the file holds, from its beginning.</summary>
    /// <exception cref="UserErrorException">A line is damaged.</exception>
    public IEnumerable<SeedResult> Read()
    {
        foreach ((string line, int number) in _file.Lines().Select((line, k) => (line, k + 1)).Skip(1))
            yield return SeedLine.Read(line, _selection) ?? throw _file.Refused(FormattableString.Invariant($"line {number} is not the result of a seed; the file without that line"));
    }

    /// <summary>Adds what was found at a seed, through to the disk.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Append(SeedResult result) =>
        _file.Append(SeedLine.Write(result, _selection), FormattableString.Invariant($"a claim at seed {result.Seed}"));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>A file that came through another system may have \r\n where this one has \n.</summary>
    private static bool HasHeader(LineFile file) =>
        Encoding.UTF8.GetString(file.Head(Header.Length + 2)) is var head
        && (head.StartsWith(Header + "\n", StringComparison.Ordinal) || string.Equals(head, Header + "\r\n", StringComparison.Ordinal));
}
