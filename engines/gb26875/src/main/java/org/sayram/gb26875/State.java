package org.sayram.gb26875;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A state that a set bit of a status field stands for (clause 8.2.1). Several may hold at once. Bit 0 set is NORMAL; bit 0
 * clear strictly reads "under test", but real fires are sent with it clear, so no state is derived from a clear bit.
 */
public enum State {
    /** Normal running, or normal monitoring of a terminal. */
    NORMAL("normal"),
    /** Fire alarm. */
    FIRE("fire"),
    /** Fault. */
    FAULT("fault"),
    /** Shielded (屏蔽): taken out of watching. */
    SHIELDED("shielded"),
    /** Supervisory (监管). */
    SUPERVISORY("supervisory"),
    /** Started or open. */
    STARTED("started"),
    /** Feedback: the thing started reports that it runs. */
    FEEDBACK("feedback"),
    /** Waiting out a start delay. */
    DELAY("delay"),
    /** Main power fault. */
    MAIN_POWER_FAULT("main-power-fault"),
    /** Backup power fault. */
    BACKUP_POWER_FAULT("backup-power-fault"),
    /** Bus fault. */
    BUS_FAULT("bus-fault"),
    /** Power fault of a component. */
    POWER_FAULT("power-fault"),
    /** In manual mode. */
    MANUAL("manual"),
    /** Its configuration was changed. */
    CONFIGURATION_CHANGED("configuration-changed"),
    /** It was reset. */
    RESET("reset"),
    /** The terminal's line to the centre is faulty. */
    LINK_FAULT("link-fault"),
    /** A line that the terminal watches is faulty. */
    LINE_FAULT("line-fault"),
    /** A bit the standard reserves is set. */
    RESERVED("reserved");

    private static final List<State> SYSTEM_BITS = List.of(
            NORMAL,
            FIRE,
            FAULT,
            SHIELDED,
            SUPERVISORY,
            STARTED,
            FEEDBACK,
            DELAY,
            MAIN_POWER_FAULT,
            BACKUP_POWER_FAULT,
            BUS_FAULT,
            MANUAL,
            CONFIGURATION_CHANGED,
            RESET);
    private static final List<State> COMPONENT_BITS =
            List.of(NORMAL, FIRE, FAULT, SHIELDED, SUPERVISORY, STARTED, FEEDBACK, DELAY, POWER_FAULT);
    private static final List<State> TERMINAL_BITS =
            List.of(NORMAL, FIRE, FAULT, MAIN_POWER_FAULT, BACKUP_POWER_FAULT, LINK_FAULT, LINE_FAULT);

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** The word in APIs and on the command line. */
    public String word() {
        return word;
    }

    /** What the status word of a system says (clause 8.2.1.1). */
    public static Set<State> ofSystem(int status) {
        return setOf(SYSTEM_BITS, status);
    }

    /** What the status word of a component says (clause 8.2.1.2). */
    public static Set<State> ofComponent(int status) {
        return setOf(COMPONENT_BITS, status);
    }

    /** What the status byte of a terminal says (clause 8.2.1.8). */
    public static Set<State> ofTerminal(int status) {
        return setOf(TERMINAL_BITS, status);
    }

    /** The words of some states, in the order of this list. */
    public static List<String> words(Set<State> states) {
        List<String> words = new ArrayList<>();
        for (State state : states) {
            words.add(state.word);
        }
        return words;
    }

    private static Set<State> setOf(List<State> meanings, int status) {
        Set<State> states = EnumSet.noneOf(State.class);
        for (int bit = 0; bit < Short.SIZE; bit++) {
            if ((status >> bit & 1) == 1) {
                states.add(bit < meanings.size() ? meanings.get(bit) : RESERVED);
            }
        }
        return states;
    }
}
