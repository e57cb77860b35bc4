package org.sayram.identity.internal;

/**
 * Where a session was begun from.
 *
 * @param address network address of the browser
 * @param agent what the browser says it is, cut to 200 characters
 */
public record SessionOrigin(String address, String agent) {
    private static final int LONGEST = 200;

    /** Cuts what a browser might say at length. */
    public SessionOrigin {
        agent = agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
    }
}
