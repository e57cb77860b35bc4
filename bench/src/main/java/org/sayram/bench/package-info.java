/**
 * Measures the packaged platform from outside, as processes of their own on loopback: sensor frames, the way of an alarm to the
 * browser, the start; and kills it in the middle to see what was confirmed and is not there.
 */
@NullMarked
package org.sayram.bench;

import org.jspecify.annotations.NullMarked;
