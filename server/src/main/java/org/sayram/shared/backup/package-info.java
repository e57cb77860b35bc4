/**
 * The logical backup of a node: one consistent snapshot of every capability's tables in one compressed, versioned file that
 * any supported PostgreSQL can read back. The format is described in {@code docs/operations/backup.md}.
 */
@NullMarked
package org.sayram.shared.backup;

import org.jspecify.annotations.NullMarked;
