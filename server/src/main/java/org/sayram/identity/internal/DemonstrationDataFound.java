package org.sayram.identity.internal;

/** The database was used for a demonstration and may not serve anything else. */
public class DemonstrationDataFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemonstrationDataFound(long accounts) {
        super("this database holds " + accounts + " demonstration accounts, which sign in without a password; "
                + "start with the profile 'demonstration', or give a fresh data directory");
    }
}
