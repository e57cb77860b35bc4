package org.sayram.kernel.geo;

/**
 * A place in the GCJ-02 datum that public map services in China speak. It lives at the edge of the program only and is
 * converted there to and from {@link GeoPoint}.
 *
 * @param longitude degrees east in GCJ-02
 * @param latitude degrees north in GCJ-02
 */
public record Gcj02Point(double longitude, double latitude) {
    private static final double SEMI_MAJOR_AXIS_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final int INVERSE_STEPS = 6;

    /** Shifts a WGS-84 point into GCJ-02. Points outside the shifted area are returned unchanged. */
    public static Gcj02Point of(GeoPoint point) {
        if (!isShifted(point.longitude(), point.latitude())) {
            return new Gcj02Point(point.longitude(), point.latitude());
        }
        double east = point.longitude() - 105.0;
        double north = point.latitude() - 35.0;
        double latitudeRadians = Math.toRadians(point.latitude());
        double sine = Math.sin(latitudeRadians);
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double root = Math.sqrt(w);
        double northMetres = northShift(east, north);
        double eastMetres = eastShift(east, north);
        double latitude =
                Math.toDegrees(northMetres / (SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (w * root)));
        double longitude = Math.toDegrees(eastMetres / (SEMI_MAJOR_AXIS_METRES / root * Math.cos(latitudeRadians)));
        return new Gcj02Point(point.longitude() + longitude, point.latitude() + latitude);
    }

    /** The WGS-84 point that shifts to this one, by fixed-point steps; good to about a centimetre. */
    public GeoPoint toGeoPoint() {
        double guessLongitude = longitude;
        double guessLatitude = latitude;
        for (int step = 0; step < INVERSE_STEPS; step++) {
            Gcj02Point shifted = of(new GeoPoint(guessLongitude, guessLatitude));
            guessLongitude += longitude - shifted.longitude;
            guessLatitude += latitude - shifted.latitude;
        }
        return new GeoPoint(guessLongitude, guessLatitude);
    }

    private static boolean isShifted(double longitude, double latitude) {
        return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;
    }

    private static double northShift(double x, double y) {
        double shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        shift += wave(x, 6, 2) * 20.0 * 2.0 / 3.0;
        shift += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        return shift + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    }

    private static double eastShift(double x, double y) {
        double shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        shift += wave(x, 6, 2) * 20.0 * 2.0 / 3.0;
        shift += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        return shift + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    }

    private static double wave(double x, int fast, int slow) {
        return Math.sin(fast * x * Math.PI) + Math.sin(slow * x * Math.PI);
    }
}
