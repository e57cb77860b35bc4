package org.sayram.iot.internal;

/**
 * The register of terminals was changed on this instance: its next frame must find the terminal as it is now.
 *
 * @param address number of the terminal in frames
 */
public record TerminalsChanged(long address) {}
