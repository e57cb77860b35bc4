package org.sayram.identity.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Decides before the web server starts whether it speaks TLS. On any address but loopback it does, or the program does
 * not start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsSettings.class)
class WebEncryption implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory>, Ordered, Encryption {
    private static final Logger LOG = LoggerFactory.getLogger(WebEncryption.class);

    private final TlsSettings settings;
    private final Clock clock;
    private volatile boolean inUse;

    WebEncryption(TlsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** After the framework has read the address from the settings. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public boolean inUse() {
        return inUse;
    }

    @Override
    public ServerCertificate certificate() {
        return settings.mode() == TlsSettings.Mode.GIVEN ? givenCertificate() : ownCertificate();
    }

    @Override
    public void customize(AbstractConfigurableWebServerFactory factory) {
        if (!Ssl.isEnabled(factory.getSsl())) { // else server.ssl.* was given, the framework's own way
            encrypt(factory);
        }
        inUse = Ssl.isEnabled(factory.getSsl());
    }

    private void encrypt(AbstractConfigurableWebServerFactory factory) {
        InetAddress address = factory.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        switch (settings.mode()) {
            case AUTOMATIC -> {
                if (!loopback) {
                    factory.setSsl(own());
                }
            }
            case OWN -> factory.setSsl(own());
            case GIVEN -> factory.setSsl(given());
            case OFF -> {
                if (!loopback) {
                    throw new PlainAddressRefused(address == null ? "(every address)" : address.getHostAddress());
                }
            }
        }
    }

    private Ssl own() {
        return ssl(ownCertificate());
    }

    private ServerCertificate ownCertificate() {
        var authority = new CertificateAuthority(settings.directory(), clock);
        List<String> names = listNames();
        boolean issued = authority.prepare(names);
        LOG.info(
                "tls: {} certificate for {}; people trust it by installing {}",
                issued ? "new" : "present",
                names,
                authority.authorityCertificate());
        return new ServerCertificate(authority.serverCertificate(), authority.serverKey());
    }

    private Ssl given() {
        return ssl(givenCertificate());
    }

    private ServerCertificate givenCertificate() {
        return new ServerCertificate(needed("certificate", settings.certificate()), needed("key", settings.key()));
    }

    private static Path needed(String name, @Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("sayram.tls.mode=given needs sayram.tls." + name);
        }
        return file;
    }

    private static Ssl ssl(ServerCertificate certificate) {
        var ssl = new Ssl();
        ssl.setCertificate("file:" + certificate.chain().toAbsolutePath());
        ssl.setCertificatePrivateKey("file:" + certificate.key().toAbsolutePath());
        ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return ssl;
    }

    /** The names given in the settings, this machine's own addresses and loopback. */
    private List<String> listNames() {
        Set<String> names = new LinkedHashSet<>(settings.names());
        names.add("localhost");
        names.add("127.0.0.1");
        names.addAll(listAddresses());
        return new ArrayList<>(names);
    }

    private static List<String> listAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress().toLowerCase(Locale.ROOT))
                    .map(address -> address.contains("%") ? address.substring(0, address.indexOf('%')) : address)
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            LOG.warn("tls: the addresses of this machine cannot be read; name them in sayram.tls.names", e);
            return List.of();
        }
    }
}
