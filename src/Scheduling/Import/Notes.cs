namespace CoreGroupBot.Scheduling.Import;

/// <summary>What stops no import and should be known all the same.</summary>
internal static class Notes
{
    public static IReadOnlyList<string> Of(IReadOnlyList<RegisteredGroup> groups, Addresses addresses)
    {
        List<string> notes = [];
        if (addresses.AreFromEverywhere)
        {
            notes.Add(
                $"{Addresses.Setting} is empty: an email address at any domain is taken for a professional's. "
                + "List the domains of your agencies.");
        }

        var silent = groups.Count(group => group.Group.Channel is null);
        if (silent > 0)
        {
            notes.Add(
                (silent == 1 ? "1 core group has" : $"{silent} core groups have")
                + " no case channel: overdue dates are then told only to the key worker and manager, and to whoever owes "
                + "a report or record.");
        }

        return notes;
    }
}
