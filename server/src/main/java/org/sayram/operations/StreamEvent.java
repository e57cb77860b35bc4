package org.sayram.operations;

/**
 * An event about to be appended to its stream.
 *
 * @param stream the thing it is about
 * @param body what happened
 */
public record StreamEvent(StreamId stream, OperationsEvent body) {}
