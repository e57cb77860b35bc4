/** What stands beside the alarm's own state: rules of confirmation, timers of verification, maintenance of points. */
@NullMarked
package org.sayram.iot.internal.desk;

import org.jspecify.annotations.NullMarked;
