package org.sayram.identity;

import java.util.UUID;

/** For what outlives one request, such as the live feed: whether the session behind it still stands. */
public interface Sessions {
    /** Whether the session has neither ended nor run out; asking does not prolong it. */
    boolean isLive(UUID session);
}
