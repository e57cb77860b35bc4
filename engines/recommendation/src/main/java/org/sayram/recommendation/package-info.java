/**
 * Which units to send to an incident, with the reason for each chosen and each not chosen (dispatch facts, sections 1.3 and
 * 7.3). The engine is handed travel times, circumstances and policy; it has no clock, no map and no text of its own: reasons
 * carry values and a message key.
 */
@NullMarked
package org.sayram.recommendation;

import org.jspecify.annotations.NullMarked;
