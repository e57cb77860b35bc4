package org.sayram.operations.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sayram.identity.SignedIn;
import org.sayram.operations.LatestStateTopic;
import org.sayram.operations.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks each latest-state topic at most once a second, however many browsers listen. */
@Component
class LatestStates {
    private static final Duration FRESH = Duration.ofMillis(950);

    private final ObjectProvider<LatestStateTopic> topics;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    LatestStates(ObjectProvider<LatestStateTopic> topics, Clock clock, JsonMapper json) {
        this.topics = topics;
        this.clock = clock;
        this.json = json;
    }

    /** The states one person may see. */
    List<State> of(World world, SignedIn person) {
        List<State> states = new ArrayList<>();
        topics.orderedStream()
                .filter(topic -> topic.readers().stream().anyMatch(person::is))
                .forEach(topic -> states.add(new State(topic.name(), latest(topic, world))));
        return states;
    }

    private String latest(LatestStateTopic topic, World world) {
        return cache.compute(topic.name() + " " + world, (key, cached) -> {
                    Instant now = clock.instant();
                    if (cached != null && Duration.between(cached.at(), now).compareTo(FRESH) < 0) {
                        return cached;
                    }
                    return new Cached(now, json.writeValueAsString(topic.latest(world)));
                })
                .json();
    }

    private record Cached(Instant at, String json) {}

    /** A topic's items as JSON. */
    record State(String topic, String json) {}
}
