/** Recommendation, orders, assignments and their screens. */
@NullMarked
package org.sayram.dispatch.internal;

import org.jspecify.annotations.NullMarked;
