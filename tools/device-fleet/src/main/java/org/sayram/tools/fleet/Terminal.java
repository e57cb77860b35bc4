package org.sayram.tools.fleet;

import java.util.List;

/**
 * A terminal to be simulated.
 *
 * @param id its id in the file
 * @param address its 48-bit number
 * @param premisesId where it is installed
 * @param premisesName the name of that place
 * @param points what it speaks for; may be empty
 */
record Terminal(String id, long address, String premisesId, String premisesName, List<Point> points) {
    Terminal {
        points = List.copyOf(points);
    }
}
