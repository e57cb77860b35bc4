package org.sayram.tools.prefecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A town, township, city quarter, pasture, lake or port of the prefecture.
 *
 * @param outline where its streets lie; absent where no streets are drawn
 * @param blockMetres side of a block of its streets
 * @param weight share of invented things it gets among the places of its county; 0 for none
 */
record Place(
        String id,
        String name,
        String kind,
        String county,
        GeoPoint point,
        Optional<Outline> outline,
        int blockMetres,
        int weight,
        FactRow facts) {

    /** Every place of the fact table, in its order. */
    static List<Place> all() {
        Map<String, String> builtUp = FactTable.read("builtup").stream()
                .collect(Collectors.toMap(row -> row.text("place"), row -> row.text("outline")));
        return FactTable.read("places").stream().map(row -> of(row, builtUp)).toList();
    }

    private static Place of(FactRow row, Map<String, String> builtUp) {
        GeoPoint point = Ground.at(row.decimal("longitude"), row.decimal("latitude"));
        int block = row.whole("block_metres");
        Optional<Outline> drawn =
                Optional.ofNullable(builtUp.get(row.text("id"))).map(Outline::of);
        double halfEast = (row.whole("street_blocks_east") + 0.5) * block / 2.0;
        double halfNorth = (row.whole("street_blocks_north") + 0.5) * block / 2.0;
        Optional<Outline> outline =
                drawn.isPresent() || block == 0 ? drawn : Optional.of(Outline.box(point, halfEast, halfNorth));
        return new Place(
                row.text("id"),
                row.text("name"),
                row.text("kind"),
                row.text("county"),
                point,
                outline,
                block,
                row.whole("weight"),
                row);
    }

    /** Whether its outline was drawn by hand: the seats of the counties and the cities. */
    boolean urban() {
        return facts.whole("street_blocks_east") == 0 && outline.isPresent();
    }
}
