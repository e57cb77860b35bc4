package org.sayram.iot.internal.thing;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.gb26875.AnalogType;
import org.sayram.gb26875.CodeTable;
import org.sayram.gb26875.State;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.Analogs;
import org.sayram.shared.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles of things: their versions, and what they make of a payload. */
@RestController
@RequestMapping("/api/iot/thing-profiles")
class ProfileController {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final ProfileStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ProfileController(ProfileStore store, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ProfileStore.Version> profiles() {
        return Page.whole(clock.instant(), store.listLatest());
    }

    @GetMapping("/{name}/versions")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<ProfileStore.Version> versions(@PathVariable String name) {
        return Page.whole(clock.instant(), store.listVersions(name));
    }

    /** A profile as it shall be read by from the next payload on. */
    record Wanted(
            @Valid @NotNull ThingProfile spec,
            @NotNull @Size(max = 20) List<ProfileStore.Sample> samples,
            @NotNull @Size(max = 500) String note) {}

    /** Adds a version, the first one of a new profile too. */
    @PutMapping("/{name}")
    @AllowedFor({COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    @Transactional
    ProfileStore.Version put(@PathVariable String name, @Valid @RequestBody Wanted wanted, SignedIn person) {
        if (!name.matches(NAME)) {
            throw IotProblem.PROFILE_INVALID.with("reason", "'" + name + "': " + NAME);
        }
        checked(wanted.spec());
        store.add(name, wanted.spec(), wanted.samples(), wanted.note(), person.name(), clock.instant());
        audit.record(AuditEntry.done(
                        ThingAct.PROFILE_CHANGED,
                        new AuditActor(person.actorId(), person.name()),
                        "thing-profile:" + name)
                .with("spec", json.writeValueAsString(wanted.spec())));
        events.publishEvent(new ProfilesChanged(name));
        return store.findLatest(name).orElseThrow(() -> IotProblem.PROFILE_UNKNOWN.with("profile", name));
    }

    private static ThingProfile checked(ThingProfile spec) {
        try {
            return spec.check();
        } catch (IllegalArgumentException e) {
            throw IotProblem.PROFILE_INVALID.with("reason", String.valueOf(e.getMessage()));
        }
    }

    /** A payload to try a profile on. */
    record Trial(
            @Valid @NotNull ThingProfile spec,
            @NotNull @Size(max = 262_144) String payload,
            @Nullable String topic) {}

    /**
     * What came of it.
     *
     * @param matched whether the payload is of this profile at all
     * @param reason why there are no reports, or empty
     */
    record Tried(boolean matched, String reason, List<TriedReport> reports) {}

    /** What one device says. */
    record TriedReport(
            String device,
            @Nullable String message,
            @Nullable Instant at,
            List<TriedState> states,
            List<TriedReading> readings,
            List<String> notes) {}

    /**
     * States of a component.
     *
     * @param set words of what is so
     * @param cleared words of what is not so; everything else stays as it was
     */
    record TriedState(Named component, List<String> set, List<String> cleared, List<String> why) {}

    /** A reading. */
    record TriedReading(Named component, String name, String unit, BigDecimal value, boolean valid, String why) {}

    /** A component with the names of its codes. */
    record Named(String system, String component, long address) {}

    @PostMapping("/trials")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Tried attempt(@Valid @RequestBody Trial trial, Locale locale) {
        var reader = new ProfileReader(checked(trial.spec()));
        JsonNode payload;
        try {
            payload = json.readTree(trial.payload());
        } catch (JacksonException e) {
            throw IotProblem.PROFILE_INVALID.with("reason", "payload: " + e.getOriginalMessage());
        }
        List<String> topic = List.of((trial.topic() == null ? "" : trial.topic()).split("/", -1));
        if (!reader.matches(payload, topic)) {
            return new Tried(false, "", List.of());
        }
        ProfileReader.Read read = reader.read(payload, topic);
        return new Tried(
                true,
                read.reason(),
                read.reports().stream().map(report -> tried(report, locale)).toList());
    }

    private static TriedReport tried(ThingReport report, Locale locale) {
        return new TriedReport(
                report.device(),
                report.message(),
                report.at(),
                report.states().stream()
                        .map(state -> new TriedState(
                                named(state.component(), locale),
                                State.words(State.ofComponent(state.set())),
                                State.words(State.ofComponent(state.asked() & ~state.set())),
                                state.why()))
                        .toList(),
                report.readings().stream().map(one -> reading(one, locale)).toList(),
                report.notes());
    }

    private static TriedReading reading(ThingReport.Measured measured, Locale locale) {
        AnalogType analog = Analogs.ofThings(measured.analog()).orElseThrow();
        return new TriedReading(
                named(measured.component(), locale),
                name(analog.name(), locale),
                analog.unit(),
                analog.valueOf(measured.raw()),
                analog.isValid(measured.raw()),
                measured.why());
    }

    private static Named named(ThingProfile.Component component, Locale locale) {
        return new Named(
                name(CodeTable.SYSTEM_TYPES.name(component.systemType()), locale),
                name(CodeTable.COMPONENT_TYPES.name(component.componentType()), locale),
                component.address());
    }

    private static String name(CodeTable.Name name, Locale locale) {
        return locale.getLanguage().equals("en") ? name.english() : name.chinese();
    }

    /** A kind of reading that profiles may use. */
    record AnalogChoice(int code, String name, String unit) {}

    @GetMapping("/analogs")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<AnalogChoice> analogs(Locale locale) {
        List<AnalogChoice> choices = new ArrayList<>();
        for (int code : Analogs.codesOfThings()) {
            AnalogType type = Analogs.ofThings(code).orElseThrow();
            choices.add(new AnalogChoice(code, name(type.name(), locale), type.unit()));
        }
        return Page.whole(clock.instant(), choices);
    }
}
