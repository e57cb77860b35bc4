package org.sayram.tools.prefecture;

import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * One invented key premises.
 *
 * @param kind row of facts/premises_kinds.csv
 * @param place the town or township it lies in
 * @param buildings from one upwards; the first is the main one
 * @param underground storeys below ground of each building
 */
record Premises(
        String id,
        String name,
        FactRow kind,
        Place place,
        String address,
        GeoPoint point,
        List<Building> buildings,
        int underground,
        int peopleMaximum,
        boolean connected) {
    /** One building of the premises, with its storeys above ground and its floor area. */
    record Building(String id, String name, int storeys, int areaSquareMetres) {}

    Premises {
        buildings = List.copyOf(buildings);
    }

    int storeys() {
        return buildings.stream().mapToInt(Building::storeys).max().orElseThrow();
    }

    int areaSquareMetres() {
        return buildings.stream().mapToInt(Building::areaSquareMetres).sum();
    }
}
