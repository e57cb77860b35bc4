package org.sayram.identity.internal;

import org.sayram.identity.StartRefused;

/** The database was used for a demonstration and may not serve anything else. */
public class DemonstrationDataFound extends StartRefused {
    private static final long serialVersionUID = 1L;

    DemonstrationDataFound(long accounts) {
        super("this database holds " + accounts + " demonstration accounts, which sign in without a password; "
                + "start with the profile 'demonstration', or give a fresh data directory");
    }
}
