/** Each number of the standards beside what this installation measured in a month, from stored rows and from its settings only. */
@NullMarked
package org.sayram.iot.internal.conformance;

import org.jspecify.annotations.NullMarked;
