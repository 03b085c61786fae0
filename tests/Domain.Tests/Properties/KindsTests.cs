using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>The made-up cases know everything that can happen.</summary>
public sealed class KindsTests
{
    [Fact]
    public void Every_kind_of_event_is_made_up_somewhere() => Assert.Equal(
        typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract)
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        Kinds.All.Select(kind => kind.Type.Name).Order(StringComparer.Ordinal));
}
