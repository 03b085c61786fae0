using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Brings a file to the form that this version knows: numbered scripts, each run once and all in one
/// transaction.</summary>
internal static class Migrations
{
    public static void Run(SqliteConnection connection, string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.ExecuteScalar<int>("pragma user_version", transaction: transaction);
        if (version > scripts.Count)
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [Newer(folder, version, scripts.Count)]);
        }

        foreach (var script in scripts.Skip(version))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
            connection.Execute(reader.ReadToEnd(), transaction: transaction);
        }

        if (version < scripts.Count)
        {
            connection.Execute(FormattableString.Invariant($"pragma user_version = {scripts.Count}"), transaction: transaction);
        }

        transaction.Commit();
    }

    private static string Newer(string folder, int found, int known) => string.Create(
        CultureInfo.InvariantCulture,
        $"Storage:Folder is '{folder}', whose database was written by a newer version of CoreGroupBot (form {found}; this " +
        $"version knows up to {known}): run that version, or give a copy that was made before the upgrade. Nothing was changed.");
}
