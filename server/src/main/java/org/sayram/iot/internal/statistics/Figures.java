package org.sayram.iot.internal.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one group over one period. A rate of nothing is null, never zero.
 *
 * @param alarms what was raised
 * @param inOrder points and terminals at the end of the period
 * @param duty duty checks begun in the period
 */
record Figures(Raised alarms, InOrder inOrder, Duty duty) {

    /**
     * Alarms raised in the period, whatever became of them since.
     *
     * @param alarms of all kinds
     * @param fires fire alarms
     * @param faults faults
     * @param shielded shieldings
     * @param supervisory supervisory states
     * @param silent points that fell silent
     * @param links outages of links
     * @param confirmed fires judged real
     * @param falseAlarms fires judged false
     * @param tests fires judged a test
     * @param acted fires: from the first occurrence to the first act, a taking or a verdict by rule
     * @param judgedReal confirmed fires: from raised to confirmed
     * @param queued confirmed fires: from the confirmation to the stored incident
     */
    record Raised(
            long alarms,
            long fires,
            long faults,
            long shielded,
            long supervisory,
            long silent,
            long links,
            long confirmed,
            long falseAlarms,
            long tests,
            Times acted,
            Times judgedReal,
            Times queued) {
        /** Nothing was raised. */
        static final Raised NONE = new Raised(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Times.NONE, Times.NONE, Times.NONE);

        /** False alarms among those judged real or false; tests and fires without a verdict are left out. */
        @JsonProperty
        public @Nullable Double falseRate() {
            return rate(falseAlarms, confirmed + falseAlarms);
        }

        /** Fires without a verdict. */
        @JsonProperty
        public long unjudged() {
            return fires - confirmed - falseAlarms - tests;
        }
    }

    /**
     * How long something took, in seconds.
     *
     * @param count of how many
     * @param median half of them took no longer; null for none
     * @param p90 nine of ten took no longer; null for none
     */
    record Times(
            long count, @Nullable Double median, @Nullable Double p90) {
        /** No samples. */
        static final Times NONE = new Times(0, null, null);
    }

    /**
     * What the register holds and how much of it was in order at one moment.
     *
     * @param points points
     * @param pointsInOrder of them without an open fault, shielding or silence
     * @param terminals terminals
     * @param terminalsInOrder of them without an open fault or shielding of their own or of one of their systems as a whole
     */
    record InOrder(long points, long pointsInOrder, long terminals, long terminalsInOrder) {
        /** Nothing is registered. */
        static final InOrder NONE = new InOrder(0, 0, 0, 0);

        /** Points in order among all. */
        @JsonProperty
        public @Nullable Double pointsRate() {
            return rate(pointsInOrder, points);
        }

        /** Terminals in order among all. */
        @JsonProperty
        public @Nullable Double terminalsRate() {
            return rate(terminalsInOrder, terminals);
        }
    }

    /**
     * Decided duty checks.
     *
     * @param answered somebody was at the post
     * @param missed nobody answered in time
     * @param unreachable the terminal did not take the question
     */
    record Duty(long answered, long missed, long unreachable) {
        /** Nobody was asked. */
        static final Duty NONE = new Duty(0, 0, 0);

        /** Answered among those that the question reached. */
        @JsonProperty
        public @Nullable Double passRate() {
            return rate(answered, answered + missed);
        }
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
