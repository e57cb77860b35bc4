package org.sayram.iot;

import java.util.UUID;
import org.sayram.operations.Act;
import org.sayram.operations.World;

/** What becomes of a confirmed alarm. The capability that keeps incidents implements this. */
public interface ConfirmedAlarms {
    /** Opens an incident for the alarm, or joins it to the open one of the same premises; answers which. */
    UUID openOrJoin(World world, Act act, Alarm alarm, String note);
}
