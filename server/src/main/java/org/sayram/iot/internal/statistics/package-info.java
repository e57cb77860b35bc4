/** Alarms, false alarms, what is in order, response times and duty checks over a period, by county, kind, maker and maintainer. */
@NullMarked
package org.sayram.iot.internal.statistics;

import org.jspecify.annotations.NullMarked;
