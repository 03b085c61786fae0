using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>What goes wrong between the tenant and the service, and how often it did. The same seed does the same to the same call of the
/// same address, counted from the choice.</summary>
internal sealed class Luck(int seed, Action<string> say, Changes changes)
{
    public const string Teams = "Teams";
    public const string Outlook = "Outlook";
    public const string Notifications = "Notifications";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _calls = [];
    private readonly Dictionary<string, Tally> _tallies = [];
    private Answering _answering;

    public Notifying Notifying { get; private set; }

    /// <summary>False: nothing goes wrong.</summary>
    public bool IsBad => _answering is not Answering.Always || Notifying is not Notifying.Arrive;

    public void Choose(Answering answering, Notifying notifying)
    {
        bool isNews;
        lock (_gate)
        {
            isNews = (answering, notifying) != (_answering, Notifying);
            (_answering, Notifying) = (answering, notifying);
            _calls.Clear();
            _tallies.Clear();
        }
        if (isNews)
        {
            say($"sandbox | Teams and Outlook answer: {Choices.Word(answering)}. Change notifications: {Choices.Word(notifying)}. Seed {seed}.");
        }
        changes.Say();
    }

    /// <returns>What goes wrong with this call; null when nothing does.</returns>
    public Mishap? Next(string place, IReadOnlyList<Mishap> kinds, string call)
    {
        Mishap? mishap;
        lock (_gate)
        {
            var tenths = _answering switch { Answering.NineOfTen => 1, Answering.EverySecond => 5, _ => 0 };
            TallyOf(place).Asked++;
            var roll = Roll(call);
            mishap = roll % 10 < tenths ? kinds[(int)(roll / 10 % (uint)kinds.Count)] : null;
            if (mishap is { Name: var name })
            {
                TallyOf(place).Add(name);
            }
        }
        if (mishap is not null)
        {
            changes.Say();
        }
        return mishap;
    }

    /// <summary>A number for this call that is the same with the same seed.</summary>
    public uint Draw(string call)
    {
        lock (_gate)
        {
            return Roll(call);
        }
    }

    public void Notified(string how)
    {
        lock (_gate)
        {
            TallyOf(Notifications).Asked++;
            TallyOf(Notifications).Add(how);
        }
        changes.Say();
    }

    public JsonObject Json()
    {
        lock (_gate)
        {
            return new JsonObject
            {
                ["seed"] = seed,
                ["answering"] = Choices.Word(_answering),
                ["notifying"] = Choices.Word(Notifying),
                ["counts"] = new JsonArray([.. _tallies.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.Json(one.Key))]),
            };
        }
    }

    private uint Roll(string call)
    {
        var number = _calls[call] = _calls.GetValueOrDefault(call) + 1;
        var drawn = string.Create(CultureInfo.InvariantCulture, $"{seed}|{call}|{number}");
        return BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(drawn)));
    }

    private Tally TallyOf(string place) => _tallies.TryGetValue(place, out var known) ? known : _tallies[place] = new Tally();
}
