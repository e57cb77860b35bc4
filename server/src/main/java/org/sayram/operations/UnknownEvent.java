package org.sayram.operations;

/**
 * An event of a type this program does not know, kept as it came.
 *
 * @param type the type it names
 * @param json its body
 */
public record UnknownEvent(String type, String json) implements OperationsEvent {}
