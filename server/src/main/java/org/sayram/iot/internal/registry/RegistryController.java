package org.sayram.iot.internal.registry;

import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.iot.internal.TerminalRecord;
import org.sayram.iot.internal.TerminalsChanged;
import org.sayram.operations.OperationsProblem;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enrols and changes terminals and points; each request may be repeated. */
@RestController
@RequestMapping("/api/iot/register")
class RegistryController {
    /** Numbers of GB/T 26875.3 have 48 bits; 0 means nobody. */
    private static final long LAST_ADDRESS = (1L << 48) - 1;

    private final RegistryStore store;
    private final TerminalAccess access;
    private final Places places;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RegistryController(
            RegistryStore store,
            TerminalAccess access,
            Places places,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.places = places;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What the register is to say of a terminal.
     *
     * @param premises register id of the premises it speaks for
     * @param zonePointOrder how its component addresses are split
     */
    record TerminalEntry(
            @NotBlank @Size(max = 60) String premises,
            @NotNull @Size(max = 60) String model,
            @NotNull @Size(max = 60) String maker,
            @NotNull @Pattern(regexp = "point-low|zone-low") String zonePointOrder) {}

    /**
     * What the register is to say of a point; the first four are its key.
     *
     * @param intervalSeconds it is silent when nothing came for longer; 0 where it reports only when something happens
     */
    record PointEntry(
            @Min(0) @Max(255) int systemType,
            @Min(0) @Max(255) int systemAddress,
            @Min(0) @Max(255) int componentType,
            @Min(0) @Max(4_294_967_295L) long componentAddress,
            @NotNull @Size(max = 60) String building,
            @NotNull @Size(max = 60) String floor,
            @NotNull @Size(max = 60) String zone,
            @NotNull @Size(max = 120) String description,
            @Min(0) @Max(31_622_400) int intervalSeconds) {}

    /** What a request did: {@code added}, {@code changed} or {@code unchanged}. */
    record Outcome(String outcome) {
        static Outcome of(boolean added, boolean changed) {
            return new Outcome(added ? "added" : changed ? "changed" : "unchanged");
        }
    }

    @PutMapping("/terminals/{address}")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @Transactional
    Outcome putTerminal(@PathVariable long address, @Valid @RequestBody TerminalEntry entry, SignedIn person) {
        if (address < 1 || address > LAST_ADDRESS) {
            throw IotProblem.ADDRESS_INVALID.with("address", address);
        }
        Premises premises = places.findPremises(entry.premises())
                .orElseThrow(() -> IotProblem.PREMISES_NOT_REGISTERED.with("premises", entry.premises()));
        if (!person.area().covers(premises.county())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "premises/" + premises.id());
        }
        boolean added = store.enrol(address, entry, premises);
        boolean changed = !added && change(address, entry, premises, person);
        if (added || changed) {
            RegistryAct act = added ? RegistryAct.TERMINAL_ENROLLED : RegistryAct.TERMINAL_CHANGED;
            audit.record(AuditEntry.done(act, actor(person), "terminal:" + address)
                    .with("premises", premises.id())
                    .with("model", entry.model())
                    .with("maker", entry.maker())
                    .with("zone-point-order", entry.zonePointOrder()));
            events.publishEvent(new TerminalsChanged(address));
        }
        return Outcome.of(added, changed);
    }

    /** Locked first, so that the area asked is the one the terminal has while it is changed. */
    private boolean change(long address, TerminalEntry entry, Premises premises, SignedIn person) {
        store.lock(address);
        access.requireByAddress(address, person);
        return store.change(address, entry, premises);
    }

    @PutMapping("/terminals/{address}/points")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @Transactional
    Outcome putPoint(@PathVariable long address, @Valid @RequestBody PointEntry entry, SignedIn person) {
        store.lock(address);
        TerminalRecord terminal = access.requireByAddress(address, person);
        boolean added = store.add(terminal.id(), entry);
        boolean changed = !added && store.change(terminal.id(), entry);
        if (added || changed) {
            RegistryAct act = added ? RegistryAct.POINT_ADDED : RegistryAct.POINT_CHANGED;
            audit.record(AuditEntry.done(act, actor(person), "terminal:" + address)
                    .with(
                            "point",
                            "%d/%d/%d/%d"
                                    .formatted(
                                            entry.systemType(),
                                            entry.systemAddress(),
                                            entry.componentType(),
                                            entry.componentAddress()))
                    .with("building", entry.building())
                    .with("floor", entry.floor())
                    .with("zone", entry.zone())
                    .with("description", entry.description())
                    .with("interval-seconds", Integer.toString(entry.intervalSeconds())));
        }
        return Outcome.of(added, changed);
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }
}
