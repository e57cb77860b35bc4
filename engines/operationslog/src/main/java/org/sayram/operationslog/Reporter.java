package org.sayram.operationslog;

/** From whom a status came. */
public enum Reporter {
    /** The crew, on its own page. */
    CREW,
    /** The station. */
    STATION,
    /** The crew by radio, entered by another. */
    RADIO,
    /** A seat of the centre, of its own knowledge. */
    SEAT,
    /** A device on the vehicle. */
    DEVICE
}
