/**
 * What the centre asks of a transmission device (GB/T 26875.3 types 61 to 91): states, readings, versions, clocks, operation
 * records, restart, clock setting and duty check. A command is a row before it is a packet, so none is forgotten at a restart;
 * its bytes are kept at the first sending, and a repeat is the same packet.
 */
@NullMarked
package org.sayram.iot.internal.command;

import org.jspecify.annotations.NullMarked;
