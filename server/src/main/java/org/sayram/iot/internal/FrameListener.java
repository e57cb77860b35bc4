package org.sayram.iot.internal;

import java.util.List;
import org.sayram.gb26875.Decoded;

/** Somebody who waits for certain frames: answers to what the centre asked, the key pressed at a duty check. */
public interface FrameListener {
    /** Whether this frame matters to the listener. Asked for every frame: it must cost nothing. */
    boolean wants(Decoded.Frame frame);

    /** The frames wanted, inside the transaction that stores them, in the order they came. */
    void heard(List<HeardFrame> frames);
}
