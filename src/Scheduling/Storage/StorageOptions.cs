using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Settings <c>Storage:*</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the SQLite files; made if it is missing. It must outlive the process.</summary>
    public string Folder { get; set; } = "";
}

internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            return ValidateOptionsResult.Fail(
                "Storage:Folder is missing: give a folder that outlives the process, such as /var/lib/coregroupbot.");
        }

        try
        {
            Directory.CreateDirectory(options.Folder);
            return ValidateOptionsResult.Success;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ValidateOptionsResult.Fail(
                $"Storage:Folder is '{options.Folder}', which cannot be made or written to: give a folder that this account may write to.");
        }
    }
}
