using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>The certificate with which the service signs in, read once: a new one is used from the next start.</summary>
public sealed class EntraCertificate(IOptions<EntraOptions> entra) : IDisposable
{
    private readonly Lazy<X509Certificate2> read = new(() => Read(entra.Value));

    /// <exception cref="UnusableCertificateException">It cannot be read.</exception>
    public X509Certificate2 Current => read.Value;

    /// <summary>Null where the service signs in without one.</summary>
    public Instant? Ends => entra.Value.Credential is EntraOptions.WithCertificate ? Validity(Current).End : null;

    public string Setting => SettingOf(entra.Value);

    public void Dispose()
    {
        if (read.IsValueCreated)
        {
            read.Value.Dispose();
        }
    }

    internal static string SettingOf(EntraOptions options) =>
        string.IsNullOrWhiteSpace(options.CertificatePath) ? "Entra:CertificateThumbprint" : "Entra:CertificatePath";

    internal static Interval Validity(X509Certificate2 certificate) => new(
        Instant.FromDateTimeUtc(certificate.NotBefore.ToUniversalTime()),
        Instant.FromDateTimeUtc(certificate.NotAfter.ToUniversalTime()));

    /// <exception cref="UnusableCertificateException">The message begins with the setting that is wrong.</exception>
    internal static X509Certificate2 Read(EntraOptions options)
    {
        var certificate = (Given(options.CertificatePath), Given(options.CertificateThumbprint)) switch
        {
            ({ } path, null) => FromFile(path, options.CertificatePassword),
            (null, { } thumbprint) => FromStore(thumbprint),
            (null, null) => throw new UnusableCertificateException(
                "Entra:CertificatePath is missing: give the file of the certificate, or Entra:CertificateThumbprint for one in the store."),
            _ => throw new UnusableCertificateException(
                "Entra:CertificatePath is given beside Entra:CertificateThumbprint: give one of the two."),
        };
        return certificate.HasPrivateKey
            ? certificate
            : throw new UnusableCertificateException($"{SettingOf(options)} is a certificate without its private key: give one with it.");
    }

    private static X509Certificate2 FromFile(string path, string? password)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : string.IsNullOrEmpty(password)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UnusableCertificateException(unreadable is FileNotFoundException or DirectoryNotFoundException || !File.Exists(path)
                ? $"Entra:CertificatePath is '{path}', and there is no such file."
                : $"Entra:CertificatePath is '{path}', which cannot be read as a certificate with its private key ({unreadable.GetType().Name}).");
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            try
            {
                using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
                if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
                {
                    return found;
                }
            }
            catch (CryptographicException)
            {
                // There is no such store on this machine.
            }
        }

        throw new UnusableCertificateException(
            "Entra:CertificateThumbprint is not that of a certificate in the store of this account or of the machine.");
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <param name="message">Begins with the setting that is wrong.</param>
public sealed class UnusableCertificateException(string message) : Exception(message);
