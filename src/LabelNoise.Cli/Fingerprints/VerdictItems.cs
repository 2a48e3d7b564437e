using System.Text;
using System.Text.Json;
using LabelNoise.Cli.Claims;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>What is found about the cheapest claims, every statement among them: the JSON of the result, with every digit.</summary>
internal static class VerdictItems
{
    /// <summary>More than any of them takes; where the dynamics are broken, a check ends soon with other digits, also without vector instructions.</summary>
    private const long MaximumSteps = 1 << 20;

    private static readonly string[] Identifiers =
    [
        "C.1/exact/m=1000/d=7",
        "C.1/least-width/d=7",
        "C.1/agreement/unscaled",
        "C.2/unstable/m=4096/d=7/eta-m=1.9/online",
        "C.2/control/wrong-sign/m=1024/d=7/eta-m=0.5/online",
        "C.3/growth/control/m=8192/d=7/eta-m=1/online",
        "C.3/increment/one-constant/control/m=4096/d=7/eta-m=0.5/online",
        "C.3/increment/control/m=4096/d=7/eta-m=0.5/online",
        "C.4/by-T1/m=256/d=7/eta-m=1/online",
        "C.4/stays-lazy/control/m=256/d=7/eta-m=1/online",
        "3.3/exact/eta=0.01",
        "3.3/exact/eta=1E-20",
        "3.3/sampled/control/eta=0.01/d=7",
        "3.4/typical/eta=0.01/d=7",
        "3.4/as-printed/eta=0.0001/d=7",
        "3.4/typical/control/eta=0.001/d=7",
        "3.5/converged/eta=0.01/d=7/n=1:eta^2",
        "3.5/aligned/eta=0.01/d=7/n=1:eta^2",
    ];

    /// <summary>The items.</summary>
    public static IEnumerable<FingerprintItem> All() => Identifiers.Select(id => new FingerprintItem("verdicts", id, (digest, threads) =>
    {
        ClaimResult result = Catalogue.Paper.Find(id).Decide(new SuiteOptions { Threads = threads, MaximumSteps = MaximumSteps });
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            ClaimJson.Result(json, result);
            json.WriteEndObject();
        }

        digest.Add(Encoding.UTF8.GetString(buffer.ToArray()));
    }));
}
