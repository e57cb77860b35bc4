/** Encryption on the way to browsers, other nodes and programs: own certificate authority, or certificates given. */
@NullMarked
package org.sayram.identity.tls;

import org.jspecify.annotations.NullMarked;
