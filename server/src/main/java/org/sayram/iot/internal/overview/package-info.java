/** The state of the monitored premises in one look: what burns, what is broken, who does not answer. */
@NullMarked
package org.sayram.iot.internal.overview;

import org.jspecify.annotations.NullMarked;
