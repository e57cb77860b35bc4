package org.sayram.iot.internal.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command to a terminal and how far it has come.
 *
 * @param id its own number
 * @param terminalId the terminal in the register
 * @param kind what is asked
 * @param parameters the values named, as JSON
 * @param askedByName who asked
 * @param askedAt when
 * @param state how far it has come
 * @param serial number of the packet; null before the first sending
 * @param sends how often it was sent
 * @param firstSentAt when it was sent first
 * @param answeredAt when the terminal answered or denied
 * @param frameHex the packet
 * @param answerHex the answer's packet
 */
public record DeviceCommand(
        UUID id,
        String terminalId,
        CommandKind kind,
        String parameters,
        String askedByName,
        Instant askedAt,
        CommandState state,
        @Nullable Integer serial,
        int sends,
        @Nullable Instant firstSentAt,
        @Nullable Instant answeredAt,
        @Nullable String frameHex,
        @Nullable String answerHex) {}
