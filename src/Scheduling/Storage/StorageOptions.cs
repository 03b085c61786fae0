using System.ComponentModel.DataAnnotations;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Settings <c>Storage:*</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the SQLite files; made if it is missing. It must outlive the process.</summary>
    [Required(ErrorMessage = "Storage:Folder is missing: give a folder that outlives the process, such as /home/coregroupbot.")]
    public string Folder { get; set; } = "";
}
