/** Dialects of GB/T 26875.3: what makers of terminals bend, as versioned data, and which terminal speaks which. */
@NullMarked
package org.sayram.iot.internal.dialect;

import org.jspecify.annotations.NullMarked;
