package org.sayram.operations;

import java.util.Set;
import org.sayram.identity.Role;

/** A part of the log that goes to browsers, and who may see it. What no topic carries goes to nobody. */
public interface FeedTopic {
    /** The topic's name, for example {@code dispatch}. */
    String name();

    /** The roles that may see it. */
    Set<Role> readers();

    /** Whether events of this type belong to it. */
    boolean carries(String eventType);

    /** A topic of all events of one capability. */
    static FeedTopic ofCapability(String capability, Set<Role> readers) {
        Set<Role> roles = Set.copyOf(readers);
        return new FeedTopic() {
            @Override
            public String name() {
                return capability;
            }

            @Override
            public Set<Role> readers() {
                return roles;
            }

            @Override
            public boolean carries(String eventType) {
                return eventType.startsWith(capability + ".");
            }
        };
    }
}
