package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayram.kernel.geo.GeoPoint;

/** Draws the invented streets of a place: a chessboard of blocks, cut off at the outline of the place. */
final class StreetPlan {
    private static final long FIRST_STREET = 1001;
    /** Every fourth line of the board is a main street. */
    private static final int MAIN_STREET_EVERY = 4;

    private final Words words;
    private long nextWay = FIRST_STREET;

    StreetPlan(Words words) {
        this.words = words;
    }

    /** The streets of a place; none where the place has no outline. */
    List<Way> streets(Place place) {
        return place.outline().map(outline -> board(place, outline)).orElse(List.of());
    }

    private List<Way> board(Place place, Outline outline) {
        List<List<Optional<GeoPoint>>> rows = crossings(outline, place.blockMetres());
        List<Way> streets = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            addRuns(streets, place, rows.get(row), row, true);
        }
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            addRuns(streets, place, rows.stream().map(row -> row.get(at)).toList(), column, false);
        }
        return streets;
    }

    /** The crossings row by row from the south, each from the west; empty where the point lies outside. */
    private static List<List<Optional<GeoPoint>>> crossings(Outline outline, int block) {
        GeoPoint corner = Ground.moved(Ground.at(outline.west(), outline.south()), block / 4.0, block / 4.0);
        double eastEdge = Ground.metres(corner, Ground.at(outline.east(), corner.latitude()));
        double northEdge = Ground.metres(corner, Ground.at(corner.longitude(), outline.north()));
        List<List<Optional<GeoPoint>>> rows = new ArrayList<>();
        for (int north = 0; north <= northEdge; north += block) {
            List<Optional<GeoPoint>> row = new ArrayList<>();
            for (int east = 0; east <= eastEdge; east += block) {
                double longitude = Ground.moved(corner, east, 0).longitude();
                double latitude = Ground.moved(corner, 0, north).latitude();
                row.add(Optional.of(Ground.at(longitude, latitude)).filter(outline::contains));
            }
            rows.add(row);
        }
        return rows;
    }

    /** One way for each unbroken run of crossings inside the outline. */
    private void addRuns(List<Way> streets, Place place, List<Optional<GeoPoint>> line, int number, boolean eastWest) {
        List<GeoPoint> run = new ArrayList<>();
        for (int i = 0; i <= line.size(); i++) {
            Optional<GeoPoint> point = i < line.size() ? line.get(i) : Optional.empty();
            if (point.isPresent()) {
                run.add(point.get());
            } else {
                if (run.size() > 1) {
                    streets.add(street(place, run, number, eastWest));
                }
                run.clear();
            }
        }
    }

    private Way street(Place place, List<GeoPoint> run, int number, boolean eastWest) {
        boolean main = number % MAIN_STREET_EVERY == MAIN_STREET_EVERY / 2;
        int name = 2 * number + (eastWest ? 0 : 1) + place.id().length();
        return new Way(
                nextWay++,
                main ? "tertiary" : "residential",
                words.street(name, eastWest),
                "",
                "no",
                main ? "50" : "",
                "paved",
                true,
                place.id(),
                run);
    }
}
