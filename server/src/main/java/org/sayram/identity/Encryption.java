package org.sayram.identity;

/** For whoever tells people the address of this server. */
public interface Encryption {
    /** Whether the web speaks TLS in this start; known once the web server has started. */
    boolean inUse();
}
