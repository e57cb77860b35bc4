package org.sayram.operationslog;

/** Who confirmed that an order arrived. */
public enum Receipt {
    /** The station's screen or the crew's device showed it. */
    MACHINE,
    /** A person of the crew or station acknowledged it. */
    PERSON
}
