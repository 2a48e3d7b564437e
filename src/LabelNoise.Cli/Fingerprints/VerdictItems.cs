using System.Text;
using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;

namespace LabelNoise.Cli.Fingerprints;

/// <summary>What is found about some of the cheapest claims, sampled and computed ones: the JSON of what was found, with every digit, and none of the words of the claim.</summary>
internal static class VerdictItems
{
    /// <summary>More than those take that are decided by the first steps.</summary>
    private const long Few = 1 << 14;

    /// <summary>More than any of them takes.</summary>
    private const long Many = 1 << 20;

    /// <summary>The claims, each with a budget: where the dynamics are broken, a check ends soon with other digits, also without vector instructions.</summary>
    private static readonly (string Id, long MaximumSteps)[] Chosen =
    [
        ("C.1/exact/m=1000/d=7", Few),
        ("C.1/least-width/d=7", Few),
        ("C.1/agreement/unscaled", Few),
        ("C.2/unstable/m=4096/d=7/eta-m=1.9/online", Few),
        ("C.2/control/wrong-sign/m=1024/d=7/eta-m=0.5/online", Few),
        ("C.3/growth/control/m=8192/d=7/eta-m=1/online", Few),
        ("C.3/increment/one-constant/control/m=4096/d=7/eta-m=0.5/online", Few),
        ("C.3/increment/control/m=4096/d=7/eta-m=0.5/online", Few),
        ("C.4/by-T1/m=256/d=7/eta-m=1/online", Many),
        ("C.4/stays-lazy/control/m=256/d=7/eta-m=1/online", Few),
        ("3.3/exact/eta=0.01", Few),
        ("3.3/exact/eta=1E-20", Few),
        ("3.3/sampled/control/eta=0.01/d=7", Many),
        ("3.4/typical/eta=0.01/d=7", Many),
        ("3.4/as-printed/eta=0.0001/d=7", Many),
        ("3.4/typical/control/eta=0.001/d=7", Many),
        ("3.5/converged/eta=0.01/d=7/n=1:eta^2", Many),
        ("3.5/aligned/eta=0.01/d=7/n=1:eta^2", Many),
    ];

    /// <summary>The items.</summary>
    public static IEnumerable<FingerprintItem> All() => Chosen.Select(claim => new FingerprintItem("verdicts", claim.Id, (digest, threads) =>
    {
        ClaimResult result = Catalogue.Paper.Find(claim.Id).Decide(new SuiteOptions { Threads = threads, MaximumSteps = claim.MaximumSteps });
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            ClaimJson.Found(json, result);
            json.WriteEndObject();
        }

        digest.Add(Encoding.UTF8.GetString(buffer.ToArray()));
    }));
}
