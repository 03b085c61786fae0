using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>Signing in with a certificate: what is wrong with it is said at the start, not at the first message.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Id = "2f2cbf5c-7a0e-4b7e-8f8a-4f1f6d6d1a10";
    private const string Password = "only for this test";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("certificate-");
    private readonly FakeClock clock = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_pem_file_and_a_pfx_file_are_both_taken()
    {
        using var pem = Services(("Entra:CertificatePath", Pem("good.pem", 1, 400)));
        using var pfx = Services(("Entra:CertificatePath", Pfx("good.pfx")), ("Entra:CertificatePassword", Password));
        foreach (var services in new[] { pem, pfx })
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            Assert.IsType<ClientCertificateCredential>(services.GetRequiredService<TokenCredential>());
        }
    }

    [Fact]
    public void What_cannot_be_used_is_refused_by_its_setting()
    {
        Assert.Equal("Entra:CertificatePath is missing: give the file of the certificate, or Entra:CertificateThumbprint for one in the store.", Refusal());
        Assert.Equal(
            $"Entra:CertificatePath is '{In("no.pem")}', and there is no such file.", Refusal(("Entra:CertificatePath", In("no.pem"))));
        File.WriteAllText(In("garbage.pem"), "no certificate");
        Assert.Contains("cannot be read as a certificate", Refusal(("Entra:CertificatePath", In("garbage.pem"))), StringComparison.Ordinal);
        var pfx = Pfx("locked.pfx");
        Assert.Contains("cannot be read as a certificate", Refusal(("Entra:CertificatePath", pfx), ("Entra:CertificatePassword", "wrong")), StringComparison.Ordinal);
        Assert.Contains("expired or is not valid yet", Refusal(("Entra:CertificatePath", Pem("old.pem", 400, -1))), StringComparison.Ordinal);
        Assert.Contains("expired or is not valid yet", Refusal(("Entra:CertificatePath", Pem("early.pem", -1, 400))), StringComparison.Ordinal);
        Assert.StartsWith(
            "Entra:CertificateThumbprint is not that of a certificate", Refusal(("Entra:CertificateThumbprint", new string('0', 40))), StringComparison.Ordinal);
        Assert.Contains(
            "give one of the two", Refusal(("Entra:CertificatePath", pfx), ("Entra:CertificateThumbprint", "00")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var key = RSA.Create(2048);
        using var certificate = Make(key, 1, 400);
        File.WriteAllBytes(In("public.pfx"), X509CertificateLoader.LoadCertificate(certificate.RawData).Export(X509ContentType.Pkcs12));
        Assert.Contains("without its private key", Refusal(("Entra:CertificatePath", In("public.pfx"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_light_is_red_from_thirty_days_before_the_end()
    {
        using var services = Services(("Entra:CertificatePath", Pem("ends.pem", 1, 31)));
        var watch = new CertificateWatch(services.GetRequiredService<EntraCertificate>(), clock);
        await watch.Run(default);
        clock.Move(Duration.FromDays(1));
        var needed = await Assert.ThrowsAsync<OperatorNeededException>(() => watch.Run(default));
        Assert.StartsWith("Entra:CertificatePath: the certificate ends on Thursday 24 December 2026.", needed.Message, StringComparison.Ordinal);

        var lights = new Lights(clock, [new TimetableEntry(nameof(CertificateWatch), Duration.FromHours(1))]);
        await new Tick<CertificateWatch>(watch, lights, Microsoft.Extensions.Logging.Abstractions.NullLogger<Tick<CertificateWatch>>.Instance)
            .Execute(null!, default);
        Assert.Equal(needed.Message, Assert.Single(lights.All).Problem);
    }

    [Fact]
    public async Task Without_a_certificate_there_is_nothing_to_watch()
    {
        using var services = Services(("Entra:Credential", "ManagedIdentity"));
        await new CertificateWatch(services.GetRequiredService<EntraCertificate>(), clock).Run(default);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private string Pem(string name, int daysOld, int daysLeft)
    {
        using var key = RSA.Create(2048);
        using var certificate = Make(key, daysOld, daysLeft);
        File.WriteAllText(In(name), $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return In(name);
    }

    private string Pfx(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = Make(key, 1, 400);
        File.WriteAllBytes(In(name), certificate.Export(X509ContentType.Pkcs12, Password));
        return In(name);
    }

    private X509Certificate2 Make(RSA key, int daysOld, int daysLeft) =>
        new CertificateRequest("CN=core groups", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            (clock.Now - Duration.FromDays(daysOld)).ToDateTimeOffset(), (clock.Now + Duration.FromDays(daysLeft)).ToDateTimeOffset());

    private string Refusal(params (string, string?)[] settings)
    {
        using var services = Services(settings);
        return Assert.Single(Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Failures);
    }

    private ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Entra:TenantId"] = Id,
            ["Entra:ClientId"] = Id,
            ["Entra:Credential"] = "Certificate",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        return new ServiceCollection().AddSingleton<IClock>(clock)
            .AddEntra(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }
}
