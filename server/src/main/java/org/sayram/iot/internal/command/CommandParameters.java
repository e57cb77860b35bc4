package org.sayram.iot.internal.command;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.TimeLabel;
import org.sayram.iot.IotProblem;

/**
 * The values a command names; which are needed depends on its kind.
 *
 * @param systemType 0 to 255
 * @param systemAddress 0 to 255
 * @param componentAddress 0 to 4294967295
 * @param recordCount how many operation records, 1 to 102
 * @param since operation records from when on
 * @param minutes minutes within which somebody must answer a duty check, 1 to 255
 */
public record CommandParameters(
        @Nullable Integer systemType,
        @Nullable Integer systemAddress,
        @Nullable Long componentAddress,
        @Nullable Integer recordCount,
        @Nullable Instant since,
        @Nullable Integer minutes) {
    private static final int OCTET = 0xFF;
    private static final long DOUBLE_WORD = 0xFFFF_FFFFL;
    private static final int MOST_RECORDS = 102;

    /** No values at all. */
    public static final CommandParameters NONE = new CommandParameters(null, null, null, null, null, null);

    /** Those of a duty check. */
    public static CommandParameters minutes(int minutes) {
        return new CommandParameters(null, null, null, null, null, minutes);
    }

    /** The body of the packet; {@link IotProblem#COMMAND_INVALID} names a value that is missing or out of range. */
    Body body(CommandKind kind, Instant now, ZoneId zone) {
        Download object = switch (kind.wants()) {
            case NOTHING ->
                kind == CommandKind.SET_CLOCK
                        ? new Download.SetClock(label(now, zone))
                        : Download.TerminalOrder.STANDARD;
            case SYSTEM -> new Download.SystemQuery(type(), address());
            case COMPONENT ->
                new Download.ComponentQuery(
                        type(), address(), within("componentAddress", componentAddress, 0, DOUBLE_WORD));
            case RECORDS_OF_SYSTEM ->
                new Download.FacilityRecordsQuery(type(), address(), records(), label(from(), zone));
            case RECORDS_OF_TERMINAL -> new Download.TerminalRecordsQuery(records(), label(from(), zone));
            case MINUTES -> new Download.DutyCheck((int) within("minutes", minutes, 1, OCTET));
        };
        return Body.Objects.of(kind.type(), object);
    }

    private int type() {
        return (int) within("systemType", systemType, 0, OCTET);
    }

    private int address() {
        return (int) within("systemAddress", systemAddress, 0, OCTET);
    }

    private int records() {
        return (int) within("recordCount", recordCount, 1, MOST_RECORDS);
    }

    private Instant from() {
        if (since == null) {
            throw IotProblem.COMMAND_INVALID
                    .with("name", "since")
                    .and("value", "")
                    .and("range", "2026-01-01T00:00:00Z");
        }
        return since;
    }

    private static long within(String name, @Nullable Number value, long least, long most) {
        if (value == null || value.longValue() < least || value.longValue() > most) {
            throw IotProblem.COMMAND_INVALID
                    .with("name", name)
                    .and("value", value == null ? "" : value)
                    .and("range", least + "–" + most);
        }
        return value.longValue();
    }

    private static TimeLabel label(Instant moment, ZoneId zone) {
        return TimeLabel.of(moment, zone);
    }
}
