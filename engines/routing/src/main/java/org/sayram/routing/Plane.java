package org.sayram.routing;

/** Flat metres around one place; true to a few parts in a thousand within some tens of kilometres. */
record Plane(double longitude, double latitude, double metresPerDegreeEast) {
    /** Length of a degree of latitude on the mean sphere. */
    static final double METRES_PER_DEGREE = 111_195.08;

    static Plane around(double longitude, double latitude) {
        return new Plane(longitude, latitude, Math.max(1, METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude))));
    }

    double east(double otherLongitude) {
        return (otherLongitude - longitude) * metresPerDegreeEast;
    }

    double north(double otherLatitude) {
        return (otherLatitude - latitude) * METRES_PER_DEGREE;
    }
}
