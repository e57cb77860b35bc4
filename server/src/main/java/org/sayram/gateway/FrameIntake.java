package org.sayram.gateway;

/** Where a protocol's handlers put what they cut from the stream. */
public interface FrameIntake {
    /** Takes a whole frame in. It is answered after its commit. */
    void offer(InboundFrame frame);

    /** Counts bytes that were no frame, and keeps the last of each reason to look at. */
    void reject(RejectedBytes rejected);

    /** Counts something odd about a frame that is stored all the same, for example an impossible time. */
    void remark(RejectedBytes odd);
}
