package org.sayram.identity;

import java.util.UUID;

/** A session was ended by its person or an administrator; published in this process, so a listener must also poll. */
public record SessionEnded(UUID session) {}
