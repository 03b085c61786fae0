// A whole press on a card of ours beside an echo turn of Microsoft's JavaScript SDKs, with the same activity and token, in turn
// within one run, each in a process of its own. Ours checks the token, loads a case of twelve months, records an event that is
// on the disk before it answers, works out what follows, and answers with a card; the others check the token and answer.
// All are warm before they are measured: after two rounds a third of our processor time would still be the compiler's.
// The SDKs are installed by npm into the folder named by TURNS_PEERS, or obj/peers. Aims: six times the turns a second of the
// Agents SDK, a median on one connection no higher, a 99th percentile that is lower.
using System.Diagnostics;
using System.Security.Cryptography;
using CoreGroupBot.Benchmarks;

const int Rounds = 7;
const int WarmUps = 12;

if (args is ["serve", var folder, var key])
{
    await Ours.Serve(folder, key);
    return 0;
}

var work = Directory.CreateTempSubdirectory("turns-");
var keyFile = Path.Combine(work.FullName, "key.pem");
using var rsa = RSA.Create(2048);
File.WriteAllText(keyFile, rsa.ExportSubjectPublicKeyInfoPem());
var token = Wire.Token(rsa);

var peers = Environment.GetEnvironmentVariable("TURNS_PEERS") ?? Path.Combine(AppContext.BaseDirectory, "../../../obj/peers");
if (!Directory.Exists(Path.Combine(peers, "node_modules")))
{
    Directory.CreateDirectory(peers);
    File.WriteAllText(Path.Combine(peers, "package.json"), "{}");
    using var npm = Process.Start(new ProcessStartInfo(
        "npm", ["install", "--no-audit", "--no-fund", "@microsoft/agents-hosting-express@1.8.1", "botbuilder@4.23.3", "express@5"])
    { WorkingDirectory = peers })!;
    await npm.WaitForExitAsync();
}

var peer = Path.Combine(AppContext.BaseDirectory, "peer.cjs");
using var ours = await Side.Start("ours", Environment.ProcessPath!, "serve", Path.Combine(work.FullName, "data"), keyFile);
using var agents = await Side.Start("agents-sdk", "node", peer, Path.GetFullPath(peers), "agents", keyFile, Wire.App, Wire.Tenant);
using var botbuilder = await Side.Start("botbuilder", "node", peer, Path.GetFullPath(peers), "botbuilder", keyFile, Wire.App, Wire.Tenant);
Side[] sides = [ours, agents, botbuilder];
for (var round = -WarmUps; round < Rounds; round++)
{
    foreach (var side in sides)
    {
        await side.Round(token, isWarmUp: round < 0);
    }
}

foreach (var side in sides)
{
    Console.WriteLine($"E.{side.Name} {side}");
}

foreach (var other in sides[1..])
{
    Console.WriteLine(FormattableString.Invariant(
        $"E.ratio ours/{other.Name} turns {ours.TurnsPerSecond / other.TurnsPerSecond:F2} p50_at_1 {ours.MedianAlone / other.MedianAlone:F2} p99 {ours.P99 / other.P99:F2}"));
}

var hasMet = ours.TurnsPerSecond >= 6 * agents.TurnsPerSecond && ours.MedianAlone <= agents.MedianAlone && ours.P99 < agents.P99;
Console.WriteLine(FormattableString.Invariant(
    $"E.goal turns 6 p50_at_1 1 p99 1 {(hasMet ? "pass" : sides.Any(side => side.IsNoisy) ? "noisy" : "missed")} rounds {Rounds}"));
work.Delete(recursive: true);
return 0;
