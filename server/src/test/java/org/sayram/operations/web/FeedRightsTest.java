package org.sayram.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.Areas;
import org.sayram.operations.EventTypes;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.LatestStateTopic;
import org.sayram.operations.OperationsEvent;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.UnknownEvent;
import org.sayram.operations.World;
import org.sayram.operations.internal.LogReader;
import org.sayram.operations.internal.LogSignal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Walks every type of event and every latest state with every role and with none. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class FeedRightsTest {
    private static final Set<Role> EVERYBODY_AT_WORK =
            EnumSet.of(Role.CALL_TAKER, Role.COMMANDER, Role.STATION, Role.CREW, Role.SENSOR_WATCH);
    private static final Set<Role> CENTRE = EnumSet.of(Role.CALL_TAKER, Role.COMMANDER, Role.SENSOR_WATCH);

    /** Who may hear what, written down a second time: a capability that is not here is not yet decided about. */
    private static final Map<String, Set<Role>> EVENTS = Map.of(
            "operations", EnumSet.of(Role.COMMANDER),
            "iot", CENTRE,
            "incident", EVERYBODY_AT_WORK,
            "dispatch", EVERYBODY_AT_WORK);

    private static final Map<String, Set<Role>> STATES =
            Map.of("iot.online", CENTRE, "dispatch.positions", EVERYBODY_AT_WORK);

    private final World world =
            new World("exercise-" + UUID.randomUUID().toString().substring(0, 8));
    private final Set<String> types = new TreeSet<>();

    @Autowired
    OperationsLog log;

    @Autowired
    LogReader reader;

    @Autowired
    LogSignal signal;

    @Autowired
    ObjectProvider<FeedTopic> topics;

    @Autowired
    ObjectProvider<LatestStateTopic> states;

    @Autowired
    List<EventTypes> catalogues;

    @Autowired
    Areas areas;

    @Autowired
    TransactionTemplate transactions;

    private long begin;

    @BeforeEach
    void writeOneEventOfEveryType() {
        begin = reader.position();
        for (EventTypes catalogue : catalogues) {
            for (Class<? extends OperationsEvent> type : catalogue.types()) {
                types.add(catalogue.nameOf(type));
            }
        }
        types.add("unheard.of");
        var act = new Act(UUID.randomUUID(), Actor.system("operations"), Instant.now(), null);
        List<StreamEvent> events = types.stream()
                .map(type -> new StreamEvent(new StreamId("trial", type), new UnknownEvent(type, "[]")))
                .toList();
        transactions.executeWithoutResult(status -> log.append(world, act, events));
    }

    @Test
    void everyEventReachesExactlyTheRolesThatMayHearIt() throws Exception {
        for (Role role : Role.values()) {
            Set<String> heard = heard(Set.of(role), "\"type\":\"([a-z.-]+)\"");
            for (String type : types) {
                Set<Role> readers = EVENTS.getOrDefault(type.substring(0, type.indexOf('.')), Set.of());
                assertThat(heard.contains(type)).as(type + " to " + role).isEqualTo(readers.contains(role));
            }
        }
        assertThat(heard(Set.of(), "\"type\":\"([a-z.-]+)\"")).isEmpty();
        assertThat(types.stream().map(type -> type.substring(0, type.indexOf('.'))))
                .as("capabilities that write events")
                .containsAll(EVENTS.keySet());
    }

    @Test
    void everyLatestStateReachesExactlyTheRolesThatMaySeeIt() throws Exception {
        assertThat(states.stream().map(LatestStateTopic::name)).containsExactlyInAnyOrderElementsOf(STATES.keySet());
        for (Role role : Role.values()) {
            Set<String> seen = heard(Set.of(role), "\"topic\":\"([a-z.-]+)\"");
            STATES.forEach((topic, readers) ->
                    assertThat(seen.contains(topic)).as(topic + " to " + role).isEqualTo(readers.contains(role)));
        }
        assertThat(heard(Set.of(), "\"topic\":\"([a-z.-]+)\"")).isEmpty();
    }

    @Test
    void tellsWhoIsTooFarBehindToLoadAnew() throws Exception {
        var out = new ByteArrayOutputStream();
        streams(3).run(world, person(Set.of(Role.COMMANDER)), reader.position() - 4, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("event: reload\n")
                .doesNotContain("event: log");
        out.reset();
        streams(3).run(world, person(Set.of(Role.COMMANDER)), reader.position() - 3, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("event: reload")
                .contains("event: log");
    }

    @Test
    void asksForALatestStateOnceASecondHoweverManyListen() {
        var asked = new AtomicInteger();
        var now = new Ticking();
        var latest = new LatestStates(
                providing(counting(asked)), now, JsonMapper.builder().build());
        for (int round = 0; round < 50; round++) {
            latest.of(world, person(Set.of(Role.CREW)));
            latest.of(world, person(Set.of(Role.COMMANDER)));
        }
        assertThat(asked).hasValue(1);
        now.instant = now.instant.plusSeconds(1);
        latest.of(world, person(Set.of(Role.CREW)));
        assertThat(asked).hasValue(2);
    }

    private Set<String> heard(Set<Role> roles, String pattern) throws Exception {
        var out = new ByteArrayOutputStream();
        streams(20_000).run(world, person(roles), begin, out);
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(out.toString(StandardCharsets.UTF_8));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Streams that end after one round, because the session they ask about then is over. */
    private FeedStreams streams(int retention) {
        var asked = new AtomicInteger();
        var settings = new OperationsSettings(
                "centre",
                Path.of("k"),
                Path.of("a"),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                List.of(),
                Duration.ZERO,
                retention);
        Clock clock = Clock.systemUTC();
        var latest = new LatestStates(states, clock, JsonMapper.builder().build());
        return new FeedStreams(
                reader,
                signal,
                new FeedRights(topics, areas),
                latest,
                settings,
                session -> asked.incrementAndGet() == 1,
                clock);
    }

    private static SignedIn person(Set<Role> roles) {
        return new SignedIn(
                UUID.randomUUID(), "trial", "试用", roles, Area.PREFECTURE, null, null, null, UUID.randomUUID());
    }

    private static LatestStateTopic counting(AtomicInteger asked) {
        return new LatestStateTopic() {
            @Override
            public String name() {
                return "trial.state";
            }

            @Override
            public Set<Role> readers() {
                return EVERYBODY_AT_WORK;
            }

            @Override
            public List<?> latest(World world) {
                return List.of(asked.incrementAndGet());
            }
        };
    }

    private static ObjectProvider<LatestStateTopic> providing(LatestStateTopic topic) {
        return new ObjectProvider<>() {
            @Override
            public java.util.stream.Stream<LatestStateTopic> stream() {
                return java.util.stream.Stream.of(topic);
            }

            @Override
            public java.util.stream.Stream<LatestStateTopic> orderedStream() {
                return stream();
            }
        };
    }

    private static final class Ticking extends Clock {
        private Instant instant = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
