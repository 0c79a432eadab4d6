using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class TlsTests
{
    [Fact]
    public async Task A_certificate_serves_https_and_its_renewal_needs_no_restart()
    {
        var scratch = Scratch.WithSample();
        var (certificate, key) = Write(scratch, "one");
        await using var server = await TeamServer.StartAsync(new() { Url = new("https://127.0.0.1:0"), Certificate = certificate, CertificateKey = key }, scratch);
        Assert.Equal("https", server.Root.Scheme);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(TeamServer.Initialize)).StatusCode);
        Assert.Equal("CN=one", await SubjectAsync(server));
        Write(scratch, "two");
        File.SetLastWriteTimeUtc(certificate, File.GetLastWriteTimeUtc(certificate).AddSeconds(2));
        Assert.Equal("CN=two", await SubjectAsync(server));
        File.WriteAllText(certificate, "torn");
        Assert.Equal("CN=two", await SubjectAsync(server));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<CorpusException>(() => TeamServer.StartAsync(new() { Url = new("https://127.0.0.1:0"), Certificate = "/nowhere.pem" }));
        Assert.Equal(CorpusError.BadArgument, error.Error);
    }

    private static async Task<string?> SubjectAsync(TeamServer server)
    {
        string? subject = null;
        using var http = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => (subject = certificate?.Subject) is not null } });
        await http.GetAsync(new Uri(server.Root, Health.AlivePath), TestContext.Current.CancellationToken);
        return subject;
    }

    private static (string Certificate, string Key) Write(Scratch scratch, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (file, keyFile) = (Path.Combine(scratch.Root, "cert.pem"), Path.Combine(scratch.Root, "key.pem"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }
}
