package org.sayram.kernel.geo;

import org.sayram.kernel.quantity.Metres;

/**
 * A place on the ground in CGCS2000 / WGS-84 degrees. The two datums differ by centimetres and are not told apart.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record GeoPoint(double longitude, double latitude) {
    /** Mean earth radius of IUGG, metres. */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Refuses coordinates outside the globe, naming the value. */
    public GeoPoint {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude " + longitude + " is not within -180 to 180 degrees");
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude " + latitude + " is not within -90 to 90 degrees");
        }
    }

    /** Great-circle distance on the mean sphere; within 0.6 % of the ellipsoid. */
    public Metres distanceTo(GeoPoint other) {
        return Metres.ofRounded(metresBetween(longitude, latitude, other.longitude, other.latitude));
    }

    /** The same distance on bare numbers, for hot loops. */
    public static double metresBetween(
            double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {
        double halfLatitude = Math.toRadians(toLatitude - fromLatitude) / 2;
        double halfLongitude = Math.toRadians(toLongitude - fromLongitude) / 2;
        double sineLatitude = Math.sin(halfLatitude);
        double sineLongitude = Math.sin(halfLongitude);
        double h = sineLatitude * sineLatitude
                + Math.cos(Math.toRadians(fromLatitude))
                        * Math.cos(Math.toRadians(toLatitude))
                        * sineLongitude
                        * sineLongitude;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Initial bearing towards another point, degrees clockwise from north, 0 to 360. */
    public double bearingTo(GeoPoint other) {
        double fromLatitude = Math.toRadians(latitude);
        double toLatitude = Math.toRadians(other.latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double y = Math.sin(east) * Math.cos(toLatitude);
        double x = Math.cos(fromLatitude) * Math.sin(toLatitude)
                - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(east);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }
}
