using System.Text.Json;
using System.Text.Json.Serialization;
using CoreGroupBot.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Events, notices and errands as JSON text. The names of types and members are the stored format: renaming one
/// needs a migration.</summary>
public static class EventJson
{
    private static readonly Dictionary<string, Type> TypesByName = typeof(CaseEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static JsonSerializerOptions Options { get; } = Make();

    public static string TypeOf(CaseEvent @event) => @event.GetType().Name;

    public static string Write(CaseEvent @event) => JsonSerializer.Serialize(@event, @event.GetType(), Options);

    /// <exception cref="InvalidDataException">The type is unknown or the body is not that type's.</exception>
    public static CaseEvent Read(string type, string body)
    {
        if (!TypesByName.TryGetValue(type, out var known))
        {
            throw new InvalidDataException($"The stored event type '{type}' is unknown to this version.");
        }

        return (CaseEvent?)JsonSerializer.Deserialize(body, known, Options)
            ?? throw new InvalidDataException($"A stored event of type '{type}' is empty.");
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new ByPattern<LocalDate>(LocalDatePattern.Iso),
                new ByPattern<LocalTime>(LocalTimePattern.ExtendedIso),
                new ByPattern<LocalDateTime>(LocalDateTimePattern.ExtendedIso),
                new ByPattern<Instant>(InstantPattern.ExtendedIso),
                new JsonStringEnumConverter(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class ByPattern<T>(IPattern<T> pattern) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parsed = pattern.Parse(reader.GetString() ?? "");
            return parsed.Success ? parsed.Value : throw new JsonException(parsed.Exception.Message);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}
