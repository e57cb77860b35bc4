/**
 * Duty checks (查岗): the centre asks a transmission device (GB/T 26875.3 type 91), the person at the post presses the answer key
 * within the minutes given, and the device reports it (type 24, bit 5). No such report in time means that nobody was there.
 *
 * <p>Rounds, checks and plans are rows of this node with their acts in the audit trail, not events of the operations log: they are
 * answered by the node that holds the connections, and no other node has anything to merge.
 */
@NullMarked
package org.sayram.iot.internal.duty;

import org.jspecify.annotations.NullMarked;
