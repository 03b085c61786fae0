using CoreGroupBot.Scheduling.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The pages that need no account.</summary>
public static class PersonalPages
{
    public const int LargestForm = 16 * 1024;

    /// <summary>Their links outlive the process: the keys are kept beside the case files, and need to be guarded as they are.
    /// A page is one more <see cref="IPersonalPage"/>.</summary>
    public static IServiceCollection AddPersonalPages(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CoreGroupBot");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(storage.Value.Folder, "link-keys")), logs));
        return services.AddSingleton<PersonalLinks>().AddSingleton<PersonalDoor>()
            .AddSingleton<ApologiesLinks>()
            .AddSingleton<IPersonalPage, ApologiesPage>()
            .AddSingleton<HoldLinks>()
            .AddSingleton<IPersonalPage, HoldPage>();
    }

    public static void MapPersonalPages(this IEndpointRouteBuilder endpoints)
    {
        const string Pattern = $"{PersonalLinks.Path}{{purpose}}/{{token}}";
        endpoints.MapMethods(
            Pattern, [HttpMethods.Get, HttpMethods.Head],
            (string purpose, string token, HttpContext http, PersonalDoor door) => door.Show(http, purpose, token));
        endpoints.MapPost(Pattern, (string purpose, string token, HttpContext http, PersonalDoor door) => door.Act(http, purpose, token))
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }
}
