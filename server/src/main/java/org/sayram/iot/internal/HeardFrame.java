package org.sayram.iot.internal;

import java.time.Instant;
import org.sayram.gb26875.Decoded;

/**
 * A frame that came from a terminal.
 *
 * @param terminal the terminal's number
 * @param frame what it said
 * @param receivedAt our clock
 */
public record HeardFrame(long terminal, Decoded.Frame frame, Instant receivedAt) {}
