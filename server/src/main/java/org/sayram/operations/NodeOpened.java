package org.sayram.operations;

import org.jspecify.annotations.Nullable;

/**
 * A node began to write: its first event in every incarnation. It says where it continues.
 *
 * @param node the node
 * @param incarnation 1 for a new node, one more after each restore or take-over
 * @param continuesIncarnation the incarnation whose log it was restored from, or null for a new node
 * @param continuesSequence the last sequence of that incarnation that was restored, 0 for a new node
 */
public record NodeOpened(
        String node, int incarnation, @Nullable Integer continuesIncarnation, long continuesSequence)
        implements OperationsEvent {}
