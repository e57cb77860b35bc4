package org.sayram.iot.internal.signal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.SignalState;

/**
 * Which signals are wanted. All parts must be true; an empty part asks for nothing.
 *
 * @param premises ids of premises
 * @param terminals ids of terminals
 * @param county code of a county, or null
 * @param kinds what the signals are about
 * @param states at least one of these must be shown
 * @param from earliest time of receipt, or null
 * @param until latest time of receipt (exclusive), or null
 * @param area what the asking person may see
 */
record SignalFilter(
        Set<String> premises,
        Set<String> terminals,
        @Nullable String county,
        Set<SignalKind> kinds,
        Set<SignalState> states,
        @Nullable Instant from,
        @Nullable Instant until,
        Area area) {
    private static final int MOST_NAMES = 100;

    /** As it stands in an address. */
    record Asked(
            @Nullable List<String> premises,
            @Nullable List<String> terminal,
            @Nullable String county,
            @Nullable List<String> kind,
            @Nullable List<String> state,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Reads and checks what was asked; {@link IotProblem#FILTER_INVALID} names the value that is not known. */
    static SignalFilter of(Asked asked, Area area) {
        if (asked.from() != null && asked.until() != null && !asked.from().isBefore(asked.until())) {
            throw IotProblem.PERIOD_INVALID.with("from", asked.from()).and("until", asked.until());
        }
        Set<SignalKind> kinds = EnumSet.noneOf(SignalKind.class);
        for (String word : listed("kind", asked.kind())) {
            kinds.add(SignalKind.findByWord(word).orElseThrow(() -> unknown("kind", word)));
        }
        Set<SignalState> states = EnumSet.noneOf(SignalState.class);
        for (String word : listed("state", asked.state())) {
            states.add(SignalState.findByWord(word).orElseThrow(() -> unknown("state", word)));
        }
        String county = asked.county() == null || asked.county().isBlank() ? null : asked.county();
        return new SignalFilter(
                listed("premises", asked.premises()),
                listed("terminal", asked.terminal()),
                county,
                kinds,
                states,
                asked.from(),
                asked.until(),
                area);
    }

    private static Set<String> listed(String name, @Nullable List<String> values) {
        Set<String> listed = new TreeSet<>();
        for (String value : values == null ? List.<String>of() : values) {
            if (!value.isBlank()) {
                listed.add(value.strip());
            }
        }
        if (listed.size() > MOST_NAMES) {
            throw IotProblem.FILTER_INVALID.with("name", name).and("value", listed.size() + " > " + MOST_NAMES);
        }
        return listed;
    }

    private static org.sayram.shared.ProblemException unknown(String name, String value) {
        return IotProblem.FILTER_INVALID.with("name", name).and("value", value);
    }

    /** Whether only certain terminals can have sent what is wanted. */
    boolean namesTerminals() {
        return !premises.isEmpty() || !terminals.isEmpty();
    }
}
