package org.sayram.identity.tls;

import org.sayram.identity.StartRefused;

/** The web would be open, unencrypted, to other machines. */
public class PlainAddressRefused extends StartRefused {
    private static final long serialVersionUID = 1L;

    PlainAddressRefused(String address) {
        super("server.address=" + address + " needs TLS and sayram.tls.mode=off forbids it; "
                + "set sayram.tls.mode to automatic or given, or serve on 127.0.0.1 only");
    }
}
