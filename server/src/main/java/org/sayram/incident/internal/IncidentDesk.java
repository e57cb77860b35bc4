package org.sayram.incident.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.CurrentPerson;
import org.sayram.incident.AlarmJoined;
import org.sayram.incident.CallTaken;
import org.sayram.incident.CommandTaken;
import org.sayram.incident.IncidentEvent;
import org.sayram.incident.IncidentOpened;
import org.sayram.incident.IncidentProblem;
import org.sayram.incident.LevelSet;
import org.sayram.iot.Alarm;
import org.sayram.iot.ConfirmedAlarms;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.Act;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.Vault;
import org.sayram.operations.VaultReference;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.LevelScale;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.sayram.recommendation.level.IncidentFacts;
import org.sayram.recommendation.level.LevelProposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents: from a confirmed alarm, or from a call. Type and level are proposed, and can be changed at once. */
@Service
class IncidentDesk implements ConfirmedAlarms {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final IncidentStore store;
    private final OperationsLog log;
    private final IncidentTypes types;
    private final Places places;
    private final IncidentNumbers numbers;
    private final CallerVault callers;

    IncidentDesk(
            IncidentStore store,
            OperationsLog log,
            IncidentTypes types,
            Places places,
            IncidentNumbers numbers,
            CallerVault callers) {
        this.store = store;
        this.log = log;
        this.types = types;
        this.places = places;
        this.numbers = numbers;
        this.callers = callers;
    }

    @Override
    @Transactional
    public UUID openOrJoin(World world, Act act, Alarm alarm, String note) {
        Optional<UUID> open =
                Optional.ofNullable(alarm.point().premisesId()).flatMap(premises -> store.findOpenAt(world, premises));
        UUID incident = open.orElseGet(numbers::nextId);
        List<IncidentEvent> events = new ArrayList<>();
        if (open.isEmpty()) {
            Premises premises = Optional.ofNullable(alarm.point().premisesId())
                    .flatMap(places::findPremises)
                    .orElse(null);
            var place = new Place(
                    premises,
                    alarm.point().position(),
                    address(alarm, premises),
                    alarm.point().county());
            events.addAll(opening(world, incident, place, types.propose(premises), true));
        }
        events.add(new AlarmJoined(incident, alarm.id(), describe(alarm)));
        append(world, act, incident, events);
        return incident;
    }

    /** Where an incident is. */
    private record Place(
            @Nullable Premises premises, @Nullable GeoPoint position, String address, String county) {}

    private List<IncidentEvent> opening(
            World world, UUID incident, Place place, IncidentTypes.Type type, boolean automatic) {
        Premises premises = place.premises();
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new IncidentOpened(
                incident,
                numbers.next(world),
                type.code(),
                type.chinese(),
                place.address(),
                place.position(),
                premises == null ? null : premises.id(),
                premises == null ? "" : premises.name(),
                premises == null ? "" : premises.kind(),
                place.county(),
                automatic));
        events.add(level(incident, type, premises, automatic));
        CurrentPerson.find()
                .ifPresent(person -> events.add(new CommandTaken(incident, Seats.of(person), person.name())));
        return events;
    }

    private LevelSet level(UUID incident, IncidentTypes.Type type, @Nullable Premises premises, boolean automatic) {
        if (type.scale() == LevelScale.RESCUE) {
            return new LevelSet(incident, LevelScale.RESCUE, 1, List.of(), null);
        }
        var source = automatic ? IncidentFacts.Source.AUTOMATIC_ALARM : IncidentFacts.Source.PERSON;
        LevelProposal proposal = types.proposeLevel(premises, source);
        List<String> reasons =
                proposal.grounds().stream().map(ground -> ground.reason().key()).toList();
        return new LevelSet(incident, LevelScale.FIRE, proposal.level().number(), reasons, null);
    }

    private static String address(Alarm alarm, @Nullable Premises premises) {
        if (premises == null) {
            return alarm.point().premisesName();
        }
        return premises.address().isEmpty() ? premises.name() : premises.address();
    }

    private static String describe(Alarm alarm) {
        return (alarm.point().premisesName() + " " + alarm.point().description()).strip();
    }

    /** What a call taker wrote down of a call. */
    record CallRequest(
            @jakarta.validation.constraints.NotBlank String source,
            @jakarta.validation.constraints.NotBlank String address,
            @Nullable GeoPoint position,
            @Nullable String premisesId,
            @Nullable String typeCode,
            @Nullable String description,
            @Nullable String callerNumber,
            @Nullable String callerName) {}

    /** A call and the incident it opened. */
    record TakenCall(UUID callId, UUID incidentId) {}

    /** Takes a call and opens its incident. */
    @Transactional
    public TakenCall takeCall(World world, CallRequest request, Act act) {
        UUID call = act.following("call").id();
        var done = log.findAct(world, act.id());
        if (done.isPresent()) {
            return new TakenCall(call, incidentOf(world, call));
        }
        UUID incident = numbers.nextId();
        Premises premises = Optional.ofNullable(request.premisesId())
                .flatMap(places::findPremises)
                .orElse(null);
        GeoPoint position = request.position() == null && premises != null ? premises.position() : request.position();
        String county = Optional.ofNullable(position)
                .flatMap(places::findCountyOf)
                .map(County::code)
                .orElse("");
        IncidentTypes.Type type = request.typeCode() == null
                ? types.propose(premises)
                : types.find(request.typeCode())
                        .orElseThrow(
                                () -> IncidentProblem.TYPE_UNKNOWN.with("type", String.valueOf(request.typeCode())));
        List<IncidentEvent> events = new ArrayList<>(
                opening(world, incident, new Place(premises, position, request.address(), county), type, false));
        events.add(new CallTaken(
                incident,
                call,
                request.source(),
                Objects.requireNonNullElse(request.description(), ""),
                callers.keep(world, incident, "caller-number", request.callerNumber()),
                callers.keep(world, incident, "caller-name", request.callerName())));
        append(world, act, incident, events);
        return new TakenCall(call, incident);
    }

    private UUID incidentOf(World world, UUID call) {
        return log.listStream(world, StreamId.call(call)).stream()
                .map(event -> Objects.requireNonNull(event.incidentId()))
                .findFirst()
                .orElseThrow();
    }

    private void append(World world, Act act, UUID incident, List<IncidentEvent> events) {
        log.append(
                world,
                act,
                events.stream()
                        .map(event -> new StreamEvent(stream(incident, event), event))
                        .toList());
    }

    private static StreamId stream(UUID incident, IncidentEvent event) {
        return event instanceof CallTaken taken ? StreamId.call(taken.call()) : StreamId.incident(incident);
    }

    /** Gives incidents their ids and numbers. */
    @org.springframework.stereotype.Component
    static class IncidentNumbers {
        private final IncidentStore store;
        private final OperationsSettings settings;
        private final Clock clock;
        private final EventIds ids = new EventIds(new SecureRandom());

        IncidentNumbers(IncidentStore store, OperationsSettings settings, Clock clock) {
            this.store = store;
            this.settings = settings;
            this.clock = clock;
        }

        UUID nextId() {
            return ids.next(clock.instant());
        }

        /** Day, node and running number; an exercise is marked in front, so that no paper can be mistaken. */
        String next(World world) {
            LocalDate day = clock.instant().atZone(BEIJING).toLocalDate();
            String number = "%s-%s-%04d".formatted(day.format(DAY), settings.node(), store.nextNumber(world, day));
            return world.isLive() ? number : "E-" + number;
        }
    }

    /** Puts what a caller told of themselves into the vault. */
    @org.springframework.stereotype.Component
    static class CallerVault {
        private final Vault vault;

        CallerVault(Vault vault) {
            this.vault = vault;
        }

        @Nullable
        VaultReference keep(World world, UUID incident, String purpose, @Nullable String value) {
            return value == null || value.isBlank() ? null : vault.keep(world, incident, purpose, value.strip());
        }
    }
}
