package org.sayram.operationslog;

/**
 * Kind of an incident with its name at the time.
 *
 * @param code code of the incident type table
 * @param name its name
 */
public record IncidentType(String code, String name) {}
