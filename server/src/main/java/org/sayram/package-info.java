/** The server: one Spring application, one package per capability. */
@NullMarked
package org.sayram;

import org.jspecify.annotations.NullMarked;
