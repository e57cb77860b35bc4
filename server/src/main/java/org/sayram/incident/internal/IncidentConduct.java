package org.sayram.incident.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.incident.AddressSet;
import org.sayram.incident.CommandAccepted;
import org.sayram.incident.CommandOffered;
import org.sayram.incident.CommandTaken;
import org.sayram.incident.Incident;
import org.sayram.incident.IncidentEnded;
import org.sayram.incident.IncidentEvent;
import org.sayram.incident.IncidentProblem;
import org.sayram.incident.IncidentReopened;
import org.sayram.incident.LevelSet;
import org.sayram.incident.NoteKept;
import org.sayram.incident.PositionSet;
import org.sayram.incident.TypeSet;
import org.sayram.iot.Alarms;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.Act;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.CommandState;
import org.sayram.operationslog.LevelScale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to an open incident. The holder decides; a commander may always; anybody may put something on record. */
@Service
class IncidentConduct {
    private final IncidentStore store;
    private final OperationsLog log;
    private final IncidentTypes types;
    private final Alarms alarms;

    IncidentConduct(IncidentStore store, OperationsLog log, IncidentTypes types, Alarms alarms) {
        this.store = store;
        this.log = log;
        this.types = types;
        this.alarms = alarms;
    }

    @Transactional
    public void note(World world, UUID id, String text, Act act) {
        get(world, id);
        append(world, act, id, new NoteKept(id, text));
    }

    /** Sets the level. Without naming a correction it can only be raised (dispatch facts, 1.3). */
    @Transactional
    public void setLevel(World world, UUID id, SignedIn person, LevelRequest request, Act act) {
        if (isDone(world, act)) {
            return;
        }
        Incident incident = getOpenOwn(world, id, person);
        LevelScale scale = request.scale();
        if (request.level() < 1 || request.level() > scale.highest()) {
            throw IncidentProblem.LEVEL_INVALID
                    .with("level", request.level())
                    .and("scale", scale.name())
                    .and("highest", scale.highest());
        }
        Integer now = scale == LevelScale.FIRE ? incident.fireLevel() : incident.rescueLevel();
        if (request.corrects() == null && now != null && request.level() < now) {
            throw IncidentProblem.LEVEL_ONLY_RAISED
                    .with("level", request.level())
                    .and("now", now);
        }
        append(world, act, id, new LevelSet(id, scale, request.level(), List.of(), request.corrects()));
    }

    @Transactional
    public void setType(World world, UUID id, SignedIn person, String code, Act act) {
        if (isDone(world, act)) {
            return;
        }
        getOpenOwn(world, id, person);
        IncidentTypes.Type type = types.find(code).orElseThrow(() -> IncidentProblem.TYPE_UNKNOWN.with("type", code));
        append(world, act, id, new TypeSet(id, type.code(), type.chinese()));
    }

    @Transactional
    public void setPlace(World world, UUID id, SignedIn person, PlaceRequest place, Act act) {
        if (isDone(world, act)) {
            return;
        }
        getOpenOwn(world, id, person);
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new AddressSet(id, place.address()));
        if (place.position() != null) {
            events.add(new PositionSet(id, place.position()));
        }
        append(world, act, id, events.toArray(IncidentEvent[]::new));
    }

    @Transactional
    public void offer(World world, UUID id, SignedIn person, String seat, Act act) {
        if (!isDone(world, act)) {
            getOpenOwn(world, id, person);
            append(world, act, id, new CommandOffered(id, seat));
        }
    }

    /** Takes an incident that was offered to this seat, or that nobody holds; a commander may take any. */
    @Transactional
    public void take(World world, UUID id, SignedIn person, Act act) {
        if (isDone(world, act)) {
            return;
        }
        getOpen(world, id);
        String seat = Seats.of(person);
        CommandState command = log.incident(world, id).command();
        var offer =
                command.offers().stream().filter(one -> one.to().equals(seat)).reduce((earlier, later) -> later);
        if (offer.isPresent()) {
            append(world, act, id, new CommandAccepted(id, offer.get().event(), seat));
        } else if (command.holder() == null || person.is(Role.COMMANDER)) {
            append(world, act, id, new CommandTaken(id, seat, person.name()));
        } else {
            throw IncidentProblem.INCIDENT_OF_ANOTHER_SEAT.with("seat", command.holder());
        }
    }

    /** Ends the incident. Its alarms are closed with it, so that a new fire at the same point rings. */
    @Transactional
    public void end(World world, UUID id, SignedIn person, String outcome, Act act) {
        if (isDone(world, act)) {
            return;
        }
        alarms.holdOfIncident(world, id);
        getOpenOwn(world, id, person);
        append(world, act, id, new IncidentEnded(id, outcome));
        alarms.closeOfIncident(world, act.following("alarms"), id);
    }

    @Transactional
    public void reopen(World world, UUID id, String reason, Act act) {
        if (isDone(world, act)) {
            return;
        }
        if (get(world, id).isOpen()) {
            throw IncidentProblem.INCIDENT_NOT_ENDED.with("incident", id);
        }
        append(world, act, id, new IncidentReopened(id, reason));
    }

    private boolean isDone(World world, Act act) {
        return log.findAct(world, act.id()).isPresent();
    }

    private void append(World world, Act act, UUID id, IncidentEvent... events) {
        StreamId stream = StreamId.incident(id);
        log.append(
                world,
                act,
                List.of(events).stream()
                        .map(event -> new StreamEvent(stream, event))
                        .toList());
    }

    private Incident get(World world, UUID id) {
        return store.findIncident(world, id).orElseThrow(() -> IncidentProblem.INCIDENT_UNKNOWN.with("incident", id));
    }

    private Incident getOpen(World world, UUID id) {
        Incident incident = get(world, id);
        if (!incident.isOpen()) {
            throw IncidentProblem.INCIDENT_ENDED.with("number", incident.number());
        }
        return incident;
    }

    private Incident getOpenOwn(World world, UUID id, SignedIn person) {
        Incident incident = getOpen(world, id);
        String holder = store.findRow(world, id).map(IncidentStore.Row::holder).orElse(null);
        if (holder != null && !holder.equals(Seats.of(person)) && !person.is(Role.COMMANDER)) {
            throw IncidentProblem.INCIDENT_OF_ANOTHER_SEAT.with("seat", Objects.requireNonNull(holder));
        }
        return incident;
    }

    /** A level to set. */
    record LevelRequest(
            @jakarta.validation.constraints.NotNull LevelScale scale,
            int level,
            @Nullable UUID corrects) {}

    /** A place to set. */
    record PlaceRequest(
            @jakarta.validation.constraints.NotBlank String address,
            @Nullable GeoPoint position) {}
}
