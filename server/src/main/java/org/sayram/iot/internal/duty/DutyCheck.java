package org.sayram.iot.internal.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One terminal asked in a round.
 *
 * @param id its own number
 * @param round the round
 * @param roundKind manual, daily or random
 * @param terminalId the terminal
 * @param premisesId the premises it speaks for
 * @param premisesName their name
 * @param county code of their county
 * @param state waiting, asked, answered, missed or unreachable
 * @param reason why unreachable: the state of the command
 * @param begunAt when the round began
 * @param askedAt when the terminal confirmed the question
 * @param dueAt until when an answer counts
 * @param answeredAt when the key was pressed; with state missed: too late
 */
record DutyCheck(
        UUID id,
        UUID round,
        String roundKind,
        String terminalId,
        String premisesId,
        String premisesName,
        String county,
        String state,
        @Nullable String reason,
        Instant begunAt,
        @Nullable Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt) {}
