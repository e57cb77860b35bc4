package org.sayram.tools.prefecture;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sayram.kernel.geo.GeoPoint;

/** Hydrants and water cranes along the streets, fire pools at dangerous premises, places where lakes and rivers give water. */
final class WaterSources {
    private static final double KERB_METRES = 6;
    private static final double CRANE_KERB_METRES = -8;
    private static final int FAULTS_PER_HUNDRED = 3;
    private static final Set<String> KINDS_WITH_POOL =
            Set.of("cotton-store", "crude-oil-station", "chemical-park", "gas-storage", "logistics");

    private final Prefecture prefecture;
    private final Random chance;
    private final Sheet sheet = new Sheet(
            "id",
            "kind",
            "name",
            "county",
            "township",
            "longitude",
            "latitude",
            "diameter_mm",
            "flow_lps",
            "volume_m3",
            "state",
            "made_up");

    WaterSources(Prefecture prefecture) {
        this.prefecture = prefecture;
        chance = prefecture.chance("water");
    }

    Sheet sheet(List<Premises> premises) {
        prefecture.counties().forEach(county -> addPiped(county, "hydrant", county.whole("hydrants")));
        prefecture.counties().forEach(county -> addPiped(county, "water-crane", county.whole("cranes")));
        addPools(premises);
        addNatural();
        return sheet;
    }

    private void addPiped(FactRow county, String kind, int total) {
        boolean crane = kind.equals("water-crane");
        String code = county.text("code");
        List<Place> places = prefecture.inhabited(code).stream()
                .filter(place -> !crane || place.urban())
                .toList();
        List<Integer> shares = Prefecture.shares(places, total);
        int number = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            for (StreetFront.Spot spot :
                    prefecture.front().spread(place, shares.get(i), crane ? CRANE_KERB_METRES : KERB_METRES)) {
                String id = "%s-%s-%03d".formatted(crane ? "wc" : "hy", code, ++number);
                String street = spot.street().replace(prefecture.words().mark(), "");
                String name = street
                        + prefecture.words().of(kind)
                        + number
                        + prefecture.words().mark();
                addPipedRow(kind, id, name, place, spot.point());
            }
        }
    }

    private void addPipedRow(String kind, String id, String name, Place place, GeoPoint point) {
        boolean crane = kind.equals("water-crane");
        boolean wide = place.urban() && chance.nextInt(3) > 0;
        boolean fault = chance.nextInt(100) < FAULTS_PER_HUNDRED;
        sheet.add(
                id,
                kind,
                name,
                place.county(),
                place.name(),
                Ground.degrees(point.longitude()),
                Ground.degrees(point.latitude()),
                crane ? 200 : wide ? 150 : 100,
                crane ? 40 : wide ? 25 : 15,
                "",
                fault ? "fault" : "ok",
                true);
    }

    private void addPools(List<Premises> premises) {
        int number = 0;
        for (Premises owner : premises) {
            if (KINDS_WITH_POOL.contains(owner.kind().text("kind"))) {
                GeoPoint point = Ground.moved(owner.point(), 20, 15);
                String name = owner.name().replace(prefecture.words().mark(), "")
                        + prefecture.words().of("fire-pool")
                        + prefecture.words().mark();
                sheet.add(
                        "fp-%03d".formatted(++number),
                        "fire-pool",
                        name,
                        owner.place().county(),
                        owner.place().name(),
                        Ground.degrees(point.longitude()),
                        Ground.degrees(point.latitude()),
                        "",
                        30,
                        200 + 100 * chance.nextInt(9),
                        "ok",
                        true);
            }
        }
    }

    private void addNatural() {
        int number = 0;
        for (FactRow row : FactTable.read("natural_sources")) {
            GeoPoint point = Ground.at(row.decimal("longitude"), row.decimal("latitude"));
            sheet.add(
                    "ns-%02d".formatted(++number),
                    "natural-source",
                    row.text("name"),
                    row.text("county"),
                    row.text("township"),
                    Ground.degrees(point.longitude()),
                    Ground.degrees(point.latitude()),
                    "",
                    row.text("flow_lps"),
                    "",
                    "ok",
                    true);
        }
    }
}
