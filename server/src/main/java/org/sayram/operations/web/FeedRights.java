package org.sayram.operations.web;

import java.util.List;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Areas;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operations.internal.LogReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may hear an event: by world, by role and by area of responsibility. */
@Component
class FeedRights {
    private final ObjectProvider<FeedTopic> topics;
    private final Areas areas;

    FeedRights(ObjectProvider<FeedTopic> topics, Areas areas) {
        this.topics = topics;
        this.areas = areas;
    }

    /** What one person may hear in one world. */
    Hearing of(World world, SignedIn person) {
        List<FeedTopic> readable = topics.orderedStream()
                .filter(topic -> topic.readers().stream().anyMatch(person::is))
                .toList();
        return entry -> entry.world().equals(world.name())
                && readable.stream().anyMatch(topic -> topic.carries(entry.type()))
                && areas.concerns(world, StreamId.parse(entry.stream()), entry.incidentId(), person.area());
    }

    /** Decides about one event. */
    @FunctionalInterface
    interface Hearing {
        boolean reaches(LogReader.Entry entry);
    }
}
