package org.sayram.iot.internal.fact;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.CodeTable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a terminal said of itself: the latest of each thing, or the history of one. */
@RestController
@RequestMapping("/api/iot/terminals/{terminal}/facts")
class FactController {
    private final FactStore store;
    private final TerminalAccess terminals;
    private final Clock clock;

    FactController(FactStore store, TerminalAccess terminals, Clock clock) {
        this.store = store;
        this.terminals = terminals;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<FactView> facts(
            @PathVariable String terminal,
            @RequestParam(required = false) @Nullable Integer type,
            SignedIn person,
            Locale locale) {
        long address = terminals.require(terminal, person).address();
        List<DeviceFact> facts = type == null ? store.listLatest(address) : store.listHistory(address, type);
        return Page.whole(
                clock.instant(),
                facts.stream().map(fact -> FactView.of(fact, locale)).toList());
    }

    /**
     * A fact with the words of its codes.
     *
     * @param type type flag of GB/T 26875.3
     * @param system word of the system type; empty for the terminal itself
     * @param component word of the component type; empty unless it is about a component
     * @param clockAheadSeconds how much the device's clock is ahead of ours; null where there is no clock
     */
    record FactView(
            int type,
            String system,
            int systemAddress,
            String component,
            long componentAddress,
            String value,
            @Nullable Instant clockAt,
            @Nullable Long clockAheadSeconds,
            Instant receivedAt) {
        private static final int FACILITY_TYPES_TO = 8;
        private static final int COMPONENT_CONFIGURATION = 7;

        static FactView of(DeviceFact fact, Locale locale) {
            return new FactView(
                    fact.type(),
                    fact.type() <= FACILITY_TYPES_TO
                            ? word(CodeTable.SYSTEM_TYPES.name(fact.systemType()), locale)
                            : "",
                    fact.systemAddress(),
                    fact.type() == COMPONENT_CONFIGURATION
                            ? word(CodeTable.COMPONENT_TYPES.name(fact.componentType()), locale)
                            : "",
                    fact.componentAddress(),
                    fact.value(),
                    fact.clockAt(),
                    fact.clockAheadSeconds(),
                    fact.receivedAt());
        }

        private static String word(CodeTable.Name name, Locale locale) {
            return locale.getLanguage().equals("en") ? name.english() : name.chinese();
        }
    }
}
