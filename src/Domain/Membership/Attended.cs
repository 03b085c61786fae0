namespace CoreGroupBot.Domain.Membership;

/// <summary>What is known of one member at one core group that was held.</summary>
public enum Attended
{
    Came,

    /// <summary>Stayed away and sent somebody.</summary>
    Represented,

    /// <summary>Stayed away and had said so.</summary>
    Apologies,

    /// <summary>Stayed away without a word.</summary>
    Absent,

    /// <summary>Nobody has said who came, and there were no apologies.</summary>
    NotRecorded,
}
