package org.sayram.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A real browser-like connection to a server that encrypts by its own authority. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@TestPropertySource(properties = {"sayram.tls.mode=own", "sayram.tls.directory=${sayram.data}/encrypted-server-test"})
class EncryptedServerTest {
    @LocalServerPort
    int port;

    @Autowired
    TlsSettings settings;

    @Test
    void speaksTlsToWhoeverTrustsTheAuthorityAndToNobodyElse() throws Exception {
        assertThat(send(trusting(), "GET", "/api/health", "").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> send(HttpClient.newHttpClient(), "GET", "/api/health", ""))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void givesACookieThatNeverLeavesTheEncryptedHost() throws Exception {
        var signedIn = send(trusting(), "POST", "/api/identity/demonstration-sign-in", "{\"login\":\"zhiban01\"}");

        assertThat(signedIn.statusCode()).isEqualTo(204);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-sayram-session=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
                .doesNotContain("Domain");
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .header("X-Sayram-Client", "web")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpClient trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "authority", PemFiles.certificate(settings.directory().resolve("authority.crt")));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
