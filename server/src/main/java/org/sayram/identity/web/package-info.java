/** Identity over HTTP: who is asking, whether that may be, and the addresses of identity and audit. */
@NullMarked
package org.sayram.identity.web;

import org.jspecify.annotations.NullMarked;
