package org.sayram.iot.internal.thing;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalsChanged;
import org.sayram.operations.OperationsProblem;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Things that were heard, what they sent, and enrolling them. */
@RestController
@RequestMapping("/api/iot")
class ThingController {
    private static final int PAYLOADS_AT_MOST = 200;

    private final ThingRegister register;
    private final Profiles profiles;
    private final Places places;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThingController(
            ThingRegister register,
            Profiles profiles,
            Places places,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.profiles = profiles;
        this.places = places;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping(path = "/things", params = "!format")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ThingRegister.Thing> things(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable Boolean enrolled,
            @RequestParam(required = false) @Nullable String q,
            SignedIn person,
            PageRequest page) {
        var filter = new ThingRegister.Filter(said(source), said(profile), enrolled, said(q), person.area());
        return new Page<>(clock.instant(), register.count(filter), register.list(filter, page));
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @GetMapping("/things/{address}/payloads")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ThingRegister.Payload> payloads(
            @PathVariable long address, @RequestParam(defaultValue = "50") int limit, SignedIn person) {
        require(address, person);
        return Page.whole(clock.instant(), register.listPayloads(address, Math.clamp(limit, 1, PAYLOADS_AT_MOST)));
    }

    /** Payloads that nobody could read belong to no place yet: whoever keeps the whole prefecture looks after them. */
    @GetMapping("/thing-sources/{source}/unread")
    @AllowedFor({COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ThingRegister.Payload> unread(
            @PathVariable String source, @RequestParam(defaultValue = "50") int limit, SignedIn person) {
        if (!person.area().wholePrefecture()) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "thing-source/" + source);
        }
        return Page.whole(clock.instant(), register.listUnread(source, Math.clamp(limit, 1, PAYLOADS_AT_MOST)));
    }

    /** Where a thing hangs, and for which premises it speaks. */
    record Enrolment(
            @NotBlank @Size(max = 60) String premises,
            @NotNull @Size(max = 60) String building,
            @NotNull @Size(max = 60) String floor,
            @NotNull @Size(max = 60) String zone,
            @NotNull @Size(max = 120) String description,
            @NotNull @Size(max = 60) String maker) {}

    @PutMapping("/things/{address}/enrolment")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @Transactional
    ThingRegister.Thing enrol(@PathVariable long address, @Valid @RequestBody Enrolment wanted, SignedIn person) {
        ThingRegister.Thing thing = require(address, person);
        Premises premises = places.findPremises(wanted.premises())
                .orElseThrow(() -> IotProblem.PREMISES_NOT_REGISTERED.with("premises", wanted.premises()));
        if (!person.area().covers(premises.county())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "premises/" + premises.id());
        }
        Profiles.Ready profile = profiles.find(thing.profile())
                .orElseThrow(() -> IotProblem.PROFILE_UNKNOWN.with("profile", thing.profile()));
        register.enrol(
                thing,
                profile.spec(),
                premises,
                new ThingRegister.Place(
                        wanted.building(), wanted.floor(), wanted.zone(), wanted.description(), wanted.maker()));
        audit.record(AuditEntry.done(
                        ThingAct.THING_ENROLLED, new AuditActor(person.actorId(), person.name()), "thing:" + address)
                .with("device", thing.device())
                .with("premises", premises.id())
                .with("place", wanted.building() + "/" + wanted.floor() + "/" + wanted.zone()));
        events.publishEvent(new TerminalsChanged(address));
        return require(address, person);
    }

    private ThingRegister.Thing require(long address, SignedIn person) {
        ThingRegister.Thing thing =
                register.find(address).orElseThrow(() -> IotProblem.THING_UNKNOWN.with("thing", address));
        if (!person.area().covers(thing.county())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "thing/" + address);
        }
        return thing;
    }
}
