/** How the messages of JT/T 808 are read, written and shown. */
@NullMarked
package org.sayram.jt808.internal;

import org.jspecify.annotations.NullMarked;
