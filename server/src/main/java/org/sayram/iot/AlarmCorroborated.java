package org.sayram.iot;

import java.util.List;
import java.util.UUID;

/**
 * Something beside the device says that it is real: a rule of confirmation fired.
 *
 * @param alarm the alarm
 * @param rule two-points, detector-and-call-point, point-and-flow, person or call-from-the-place
 * @param effect propose, or confirm where the rule may confirm by itself
 * @param ground with what, in words: the other point, the person, the call
 * @param with the other alarms, where there are any
 */
public record AlarmCorroborated(UUID alarm, String rule, String effect, String ground, List<UUID> with)
        implements AlarmEvent {
    /** Copies the list. */
    public AlarmCorroborated {
        with = List.copyOf(with);
    }
}
