package org.sayram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sayram.identity.Encryption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Tells the person at the console that the platform is ready, its address and how to sign in; and leaves the address and
 * the process number in the file {@code ready} of the data directory for other programs until it stops.
 */
@Component
class StartBanner {
    private final Environment environment;
    private final Encryption encryption;
    private final Path data;

    StartBanner(Environment environment, Encryption encryption, @Value("${sayram.data}") Path data) {
        this.environment = environment;
        this.encryption = encryption;
        this.data = data;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext served)
                || served.getWebServer() == null) {
            return;
        }
        String address = address(served.getWebServer().getPort());
        System.out.println(banner(address));
        if (Files.isDirectory(data)) {
            Path unfinished = data.resolve("ready.new");
            Files.writeString(
                    unfinished, address + "\n" + ProcessHandle.current().pid() + "\n");
            Files.move(
                    unfinished,
                    data.resolve("ready"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @EventListener
    void closed(ContextClosedEvent event) throws IOException {
        ApplicationContext closing = event.getApplicationContext();
        if (closing.getParent() == null) {
            Files.deleteIfExists(data.resolve("ready"));
        }
    }

    private String address(int port) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return (encryption.inUse() ? "https://" : "http://") + host + ":" + port + "/";
    }

    private String banner(String address) {
        String signIn = environment.acceptsProfiles(Profiles.of("demonstration"))
                ? "Demonstration: choose a person on the sign-in page, one click signs in. Begin as call taker."
                : "Sign in with the account your system administrator gave you; the first start prints how to make one.";
        return """

                ------------------------------------------------------------------------
                  Sayram is ready.   %s
                  %s
                  Ctrl-C stops it.
                ------------------------------------------------------------------------
                """.formatted(address, signIn);
    }
}
