package org.sayram.operationslog;

/**
 * An event with its body read.
 *
 * @param event the envelope
 * @param fact what its body says
 */
public record FactEvent(Event event, IncidentFact fact) {}
