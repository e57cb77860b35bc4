package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayram.kernel.geo.GeoPoint;

/** Small plane geometry on the ground: metres to degrees and back, good to a metre within a town. */
final class Ground {
    private static final double METRES_PER_DEGREE_NORTH = 111_195;
    private static final double DECIMALS = 1e5;

    private Ground() {}

    /** Rounded to 5 decimals, about a metre: the grain of everything the generator writes. */
    static GeoPoint at(double longitude, double latitude) {
        return new GeoPoint(Math.rint(longitude * DECIMALS) / DECIMALS, Math.rint(latitude * DECIMALS) / DECIMALS);
    }

    static GeoPoint moved(GeoPoint from, double eastMetres, double northMetres) {
        double metresPerDegreeEast = METRES_PER_DEGREE_NORTH * StrictMath.cos(Math.toRadians(from.latitude()));
        return at(
                from.longitude() + eastMetres / metresPerDegreeEast,
                from.latitude() + northMetres / METRES_PER_DEGREE_NORTH);
    }

    static GeoPoint between(GeoPoint a, GeoPoint b, double share) {
        return at(
                a.longitude() + share * (b.longitude() - a.longitude()),
                a.latitude() + share * (b.latitude() - a.latitude()));
    }

    /** Plane distance. StrictMath, so that every machine compares and places alike, to the last bit. */
    static double metres(GeoPoint a, GeoPoint b) {
        double middle = Math.toRadians((a.latitude() + b.latitude()) / 2);
        double east = (b.longitude() - a.longitude()) * StrictMath.cos(middle);
        double north = b.latitude() - a.latitude();
        return METRES_PER_DEGREE_NORTH * Math.sqrt(east * east + north * north);
    }

    /** A point beside the line from a to b: so many metres to the left (right when negative) of its middle course. */
    static GeoPoint beside(GeoPoint a, GeoPoint b, double share, double leftMetres) {
        double east = (b.longitude() - a.longitude()) * StrictMath.cos(Math.toRadians(a.latitude()));
        double north = b.latitude() - a.latitude();
        double length = StrictMath.hypot(east, north);
        return moved(between(a, b, share), -north / length * leftMetres, east / length * leftMetres);
    }

    /** Reads "lon lat;lon lat;…". */
    static List<GeoPoint> line(String text) {
        List<GeoPoint> points = new ArrayList<>();
        for (String pair : text.split(";")) {
            String[] numbers = pair.split(" ");
            points.add(at(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return List.copyOf(points);
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
