namespace CoreGroupBot.Scheduling.Import;

/// <summary>A register of either kind, told apart by the ending of its name.</summary>
internal static class RegisterFile
{
    public static async Task Read(SourceFile file, RegisterReading reading, CancellationToken ct)
    {
        var census = file.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        if (!census && !file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            reading.Findings.AddUnreadable(
                1, "the register is neither .xml nor .csv",
                "Give a Children in Need census (.xml) or a Welsh register (.csv)");
            return;
        }

        await using var stream = file.Open();
        await (census ? CensusFile.Read(stream, reading, ct) : WelshRegister.Read(stream, reading, ct));
    }
}
