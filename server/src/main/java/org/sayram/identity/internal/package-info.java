/** The rules of identity: people, roles, passwords, one-time codes, wrong tries and sessions. */
@NullMarked
package org.sayram.identity.internal;

import org.jspecify.annotations.NullMarked;
