/** The operations log as pure logic: event envelope, agreed order, hash chain, signed anchors, and the fold that merges what nodes wrote apart. */
@NullMarked
package org.sayram.operationslog;

import org.jspecify.annotations.NullMarked;
