using System.Globalization;
using System.Text;

namespace LabelNoise.Tests.Unit.Culture;

/// <summary>The entry point of the tests' own process: writes <see cref="Written"/> under the culture that is named.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        CultureInfo culture = ForeignCulture.Of(arguments[0]);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;

        // The parser of the command line has its own words in some languages.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Write(string.Join('\n', Written.Everything().Prepend(Written.Half)));
        return 0;
    }
}
