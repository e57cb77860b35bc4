/** What every wire codec needs: unchangeable bytes, hexadecimal as people paste it, one line of JSON, and the loop of {@code ./dev decode}. */
@NullMarked
package org.sayram.kernel.wire;

import org.jspecify.annotations.NullMarked;
