using System.Collections;
using System.Globalization;
using System.Reflection;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Everything that a record holds, as text, since two collections are only equal when they are the same
/// one.</summary>
internal static class Written
{
    public static string Out(object? value) => value switch
    {
        null => "nothing",
        string or LocalDate or LocalTime or LocalDateTime or Instant or Duration => $"{value}",
        IEnumerable each => $"[{string.Join("; ", each.Cast<object?>().Select(Out))}]",
        IFormattable simple => simple.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType().Namespace?.StartsWith("CoreGroupBot", StringComparison.Ordinal) ?? false =>
            $"{value.GetType().Name} {{ {string.Join(", ", Members(value))} }}",
        _ when value.GetType().IsGenericType => string.Join(" = ", value.GetType().GetProperties().Select(each => Out(each.GetValue(value)))),
        _ => $"{value}",
    };

    private static IEnumerable<string> Members(object record) => record.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.GetIndexParameters().Length == 0)
        .Select(member => $"{member.Name} = {Out(member.GetValue(record))}");
}
