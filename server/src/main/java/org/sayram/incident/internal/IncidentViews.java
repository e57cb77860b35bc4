package org.sayram.incident.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.incident.Incident;
import org.sayram.incident.LevelSet;
import org.sayram.iot.Alarm;
import org.sayram.iot.Alarms;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.operations.Actor;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.OperationsEvent;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.AssignmentState;
import org.sayram.operationslog.Chosen;
import org.sayram.operationslog.CommandState;
import org.sayram.operationslog.IncidentAlarm;
import org.sayram.operationslog.IncidentState;
import org.sayram.operationslog.IncidentType;
import org.sayram.operationslog.ReviewItem;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.springframework.stereotype.Component;

/** The incident file as the browser gets it: the fold of its events, and what the registers know of the place. */
@Component
class IncidentViews {
    private static final Metres WATER_WITHIN = Metres.of(1000);
    private static final int WATER_LIMIT = 8;

    private final OperationsLog log;
    private final Places places;
    private final Alarms alarms;

    IncidentViews(OperationsLog log, Places places, Alarms alarms) {
        this.log = log;
        this.places = places;
        this.alarms = alarms;
    }

    File file(World world, IncidentStore.Row row) {
        Incident incident = row.incident();
        IncidentState state = log.incident(world, incident.id());
        List<LoggedEvent> events = log.listIncident(world, incident.id());
        return new File(
                Card.of(row),
                levelReasons(events),
                state.command(),
                state.assignments(),
                state.alarms(),
                state.review(),
                state.notes(),
                suggestions(state),
                alarms.listAlarmsOf(world, incident.id()),
                Optional.ofNullable(incident.premisesId())
                        .flatMap(places::findPremises)
                        .orElse(null),
                incident.position() == null ? List.of() : water(incident.position()));
    }

    private static List<String> levelReasons(List<LoggedEvent> events) {
        return events.stream()
                .map(LoggedEvent::body)
                .filter(LevelSet.class::isInstance)
                .map(LevelSet.class::cast)
                .flatMap(set -> set.reasons().stream())
                .distinct()
                .toList();
    }

    private static Suggestions suggestions(IncidentState state) {
        return new Suggestions(
                state.type().suggestions(),
                state.address().suggestions(),
                state.position().suggestions());
    }

    private List<NearWater> water(GeoPoint position) {
        return places.listWaterNear(position, WATER_WITHIN, WATER_LIMIT).stream()
                .map(near -> new NearWater(
                        near.source().id(),
                        near.source().kind(),
                        near.source().name(),
                        near.source().state(),
                        near.source().position(),
                        near.source().flowLitresPerSecond(),
                        near.source().volumeCubicMetres(),
                        Math.round(near.distance().inMetres())))
                .toList();
    }

    /** The story: the incident's own events in the agreed order, and before them what its alarms went through. */
    List<TimelineEntry> timeline(World world, UUID incident) {
        IncidentState state = log.incident(world, incident);
        List<UUID> toReview = state.review().stream().map(ReviewItem::event).toList();
        List<LoggedEvent> own = log.listIncident(world, incident);
        List<LoggedEvent> ofAlarms = state.linkedAlarms().stream()
                .flatMap(alarm -> log.listStream(world, StreamId.alarm(alarm)).stream())
                .toList();
        List<LoggedEvent> all = new ArrayList<>(own);
        // Alarms have streams of their own outside the fold; they find their place by the writing node's clock.
        for (LoggedEvent event : ofAlarms) {
            int at = (int) all.stream()
                    .takeWhile(other -> !other.recordedAt().isAfter(event.recordedAt()))
                    .count();
            all.add(at, event);
        }
        return all.stream()
                .map(event -> TimelineEntry.of(event, toReview.contains(event.id())))
                .toList();
    }

    /** An incident in the list. */
    record Card(
            @JsonUnwrapped Incident incident,
            @Nullable Instant endedAt,
            @Nullable String holder,
            IncidentStore.Units units) {
        static Card of(IncidentStore.Row row) {
            return new Card(row.incident(), row.endedAt(), row.holder(), row.units());
        }
    }

    /** What others set at the same time and did not win. */
    record Suggestions(
            List<Chosen.Statement<IncidentType>> types,
            List<Chosen.Statement<String>> addresses,
            List<Chosen.Statement<GeoPoint>> positions) {}

    /** Water near the scene. */
    record NearWater(
            String id,
            String kind,
            String name,
            String state,
            GeoPoint position,
            @Nullable Double flowLitresPerSecond,
            @Nullable Double volumeCubicMetres,
            long distanceMetres) {}

    /** The whole file. */
    record File(
            @JsonUnwrapped Card card,
            List<String> levelReasons,
            CommandState command,
            List<AssignmentState> assignments,
            List<IncidentAlarm> decisions,
            List<ReviewItem> review,
            List<IncidentState.Note> notes,
            Suggestions suggestions,
            List<Alarm> alarms,
            @Nullable Premises premises,
            List<NearWater> water) {}

    /** One line of the story; the web has the words for each type. */
    record TimelineEntry(
            UUID eventId,
            String type,
            String stream,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            String node,
            OperationsEvent body,
            boolean review) {
        static TimelineEntry of(LoggedEvent event, boolean review) {
            return new TimelineEntry(
                    event.id(),
                    event.type(),
                    event.stream().toString(),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.actor(),
                    event.node(),
                    event.body(),
                    review);
        }
    }
}
