package org.sayram.operations;

import java.util.List;
import java.util.Set;
import org.sayram.identity.Role;

/** Fast-changing things that are not events, such as positions: the browser gets their latest state, at most once a second. */
public interface LatestStateTopic {
    /** The topic's name, for example {@code dispatch.positions}. */
    String name();

    /** The roles that may see it. */
    Set<Role> readers();

    /** The latest state in one world; sent only when it differs from what the browser has. */
    List<?> latest(World world);
}
