/** Which units to send to an incident, with the reason for each chosen and each not chosen. */
@NullMarked
package org.sayram.recommendation;

import org.jspecify.annotations.NullMarked;
