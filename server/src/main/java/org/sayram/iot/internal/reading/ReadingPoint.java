package org.sayram.iot.internal.reading;

/**
 * Where a reading comes from and what it measures.
 *
 * @param address number of the terminal
 * @param systemType code of the system
 * @param systemAddress number of the system
 * @param componentType code of the component
 * @param componentAddress raw number of the component
 * @param analog analog type of GB/T 26875.3, table 6
 */
record ReadingPoint(
        long address, int systemType, int systemAddress, int componentType, long componentAddress, int analog) {}
