package org.sayram.iot.internal.dialect;

/** A dialect got a new version on this instance. */
record DialectsChanged(String name) {}
