package org.sayram.identity;

import java.nio.file.Path;

/** For whoever tells people the address of this server. */
public interface Encryption {
    /** Whether the web speaks TLS in this start; known once the web server has started. */
    boolean inUse();

    /** The certificate this server shows, for doors other than the web; our own authority issues it where none is given. */
    ServerCertificate certificate();

    /**
     * A certificate with its key.
     *
     * @param chain file with the certificate and its chain (PEM)
     * @param key file with its key (PEM, unencrypted)
     */
    record ServerCertificate(Path chain, Path key) {}
}
