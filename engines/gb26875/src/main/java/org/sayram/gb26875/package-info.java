/** The wire codec of GB/T 26875.3-2011 between a transmission device and the monitoring centre: bytes to messages and back. */
@NullMarked
package org.sayram.gb26875;

import org.jspecify.annotations.NullMarked;
