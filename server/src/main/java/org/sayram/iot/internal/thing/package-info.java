/**
 * Things: devices that send payloads of their makers instead of frames. A {@link org.sayram.iot.internal.thing.ThingProfile} says
 * how a payload is read; sources (a maker's platform that pushes, an MQTT client, a broker) say which profiles are tried.
 */
@NullMarked
package org.sayram.iot.internal.thing;

import org.jspecify.annotations.NullMarked;
