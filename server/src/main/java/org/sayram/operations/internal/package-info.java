/** How the log is kept: its tables, its head, the chain, the anchors, the vault and the readers behind the feed. */
@NullMarked
package org.sayram.operations.internal;

import org.jspecify.annotations.NullMarked;
