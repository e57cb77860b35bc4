package org.sayram.dispatch.internal;

import java.time.Duration;
import java.util.List;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/**
 * The drive of a unit to an incident.
 *
 * @param path line over the roads, both ends included
 * @param time driving time
 * @param distance length along the roads
 * @param estimated whether part of it lies off the known roads
 */
record Route(List<GeoPoint> path, Duration time, Metres distance, boolean estimated) {
    Route {
        path = List.copyOf(path);
        if (path.size() < 2) {
            throw new IllegalArgumentException("a route of " + path.size() + " points leads nowhere");
        }
    }

    /** A place on the way and which way it leads there, degrees from north. */
    record Place(GeoPoint point, double course) {}

    /** The place after a share of the way, 0 the start and 1 the end. */
    Place at(double share) {
        double left = Math.clamp(share, 0, 1) * length();
        for (int at = 1; at < path.size(); at++) {
            GeoPoint from = path.get(at - 1);
            GeoPoint to = path.get(at);
            double piece = from.distanceTo(to).inMetres();
            if (left <= piece || at == path.size() - 1) {
                double part = piece == 0 ? 1 : Math.min(1, left / piece);
                return new Place(between(from, to, part), from.bearingTo(to));
            }
            left -= piece;
        }
        throw new IllegalStateException("a route has no last piece");
    }

    /** The share of the way done after a time of driving. */
    double shareAfter(Duration driven) {
        return time.isZero() ? 1 : Math.clamp((double) driven.toMillis() / time.toMillis(), 0, 1);
    }

    private double length() {
        double metres = 0;
        for (int at = 1; at < path.size(); at++) {
            metres += path.get(at - 1).distanceTo(path.get(at)).inMetres();
        }
        return metres;
    }

    private static GeoPoint between(GeoPoint from, GeoPoint to, double part) {
        return new GeoPoint(
                from.longitude() + (to.longitude() - from.longitude()) * part,
                from.latitude() + (to.latitude() - from.latitude()) * part);
    }
}
