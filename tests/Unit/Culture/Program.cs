using System.Globalization;
using System.Text;

namespace LabelNoise.Tests.Unit.Culture;

/// <summary>The entry point of the tests' own process: writes <see cref="Written"/> under each culture that is named, one after the other.</summary>
internal static class Program
{
    /// <summary>What stands between the pages of two cultures.</summary>
    public const char EndOfPage = '\f';

    public static int Main(string[] arguments)
    {
        // The parser of the command line has its own words in some languages.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Write(string.Join(EndOfPage, arguments.Select(Page)));
        return 0;
    }

    private static string Page(string name)
    {
        CultureInfo culture = ForeignCulture.Of(name);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;
        return string.Join('\n', Written.Everything().Prepend(Written.Half));
    }
}
