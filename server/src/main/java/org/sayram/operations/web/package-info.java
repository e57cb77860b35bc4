/** How the log reaches browsers: the live feed, and the reading of worlds and acts from requests. */
@NullMarked
package org.sayram.operations.web;

import org.jspecify.annotations.NullMarked;
