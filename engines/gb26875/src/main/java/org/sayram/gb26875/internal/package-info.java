/** What the decode command needs to show a frame as one line of JSON. Not for other modules. */
@NullMarked
package org.sayram.gb26875.internal;

import org.jspecify.annotations.NullMarked;
