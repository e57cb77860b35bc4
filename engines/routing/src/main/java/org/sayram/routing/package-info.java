/** The road network as arrays and the travel times of fire vehicles over it. */
@NullMarked
package org.sayram.routing;

import org.jspecify.annotations.NullMarked;
