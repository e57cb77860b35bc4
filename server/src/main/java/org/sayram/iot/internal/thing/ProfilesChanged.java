package org.sayram.iot.internal.thing;

/** A profile got a new version on this instance. */
record ProfilesChanged(String name) {}
