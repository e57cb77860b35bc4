package org.sayram.gb26875;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody did at a panel or at a terminal: the set bits of an operation flag (clauses 8.2.1.4 and 8.2.1.9). */
public enum Operation {
    /** Reset. */
    RESET("reset"),
    /** Mute the sounder. */
    MUTE("mute"),
    /** Manual alarm. */
    MANUAL_ALARM("manual-alarm"),
    /** Alarm cleared (警情消除). */
    ALARM_CLEARED("alarm-cleared"),
    /** Self-test. */
    SELF_TEST("self-test"),
    /** Confirm: at a facility's panel only. */
    CONFIRM("confirm"),
    /** Answer to a duty check (查岗应答): at a terminal only. */
    DUTY_CHECK_ANSWER("duty-check-answer"),
    /** Test. */
    TEST("test"),
    /** The reserved bit 7 is set. */
    RESERVED("reserved-bit7");

    private static final List<Operation> FACILITY_BITS =
            List.of(RESET, MUTE, MANUAL_ALARM, ALARM_CLEARED, SELF_TEST, CONFIRM, TEST, RESERVED);
    private static final List<Operation> TERMINAL_BITS =
            List.of(RESET, MUTE, MANUAL_ALARM, ALARM_CLEARED, SELF_TEST, DUTY_CHECK_ANSWER, TEST, RESERVED);

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The word in APIs and on the command line. */
    public String word() {
        return word;
    }

    /** What was done at a facility, by the bits of its flag (clause 8.2.1.4). */
    public static Set<Operation> ofFacility(int flags) {
        return setOf(FACILITY_BITS, flags);
    }

    /** What was done at a terminal, by the bits of its flag (clause 8.2.1.9). */
    public static Set<Operation> ofTerminal(int flags) {
        return setOf(TERMINAL_BITS, flags);
    }

    /** The words of some operations, in the order of this list. */
    public static List<String> words(Set<Operation> operations) {
        List<String> words = new ArrayList<>();
        for (Operation operation : operations) {
            words.add(operation.word);
        }
        return words;
    }

    private static Set<Operation> setOf(List<Operation> meanings, int flags) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            if ((flags >> bit & 1) == 1) {
                operations.add(meanings.get(bit));
            }
        }
        return operations;
    }
}
