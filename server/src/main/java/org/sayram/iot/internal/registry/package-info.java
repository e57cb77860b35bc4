/**
 * The register of terminals and points as people keep it. A terminal is known by its number in frames, a point by its terminal and
 * the four addresses of its component: sending the same again changes nothing and doubles nothing.
 */
@NullMarked
package org.sayram.iot.internal.registry;

import org.jspecify.annotations.NullMarked;
