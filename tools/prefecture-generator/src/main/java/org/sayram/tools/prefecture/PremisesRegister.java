package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sayram.kernel.geo.GeoPoint;

/** Invents the key premises of the prefecture: kinds and numbers from the fact table, everything else by chance. */
final class PremisesRegister {
    /** Column of facts/premises_kinds.csv and the county it counts for. */
    private static final List<String> COUNTY_COLUMNS = List.of("bole", "alashankou", "jinghe", "wenquan", "shuanghe");

    private static final int SPACING_METRES = 70;
    private static final int TRIES = 40;
    private static final int PLOT_OFF_STREET_METRES = 35;

    private final Prefecture prefecture;
    private final Random chance;
    private final List<Premises> premises = new ArrayList<>();

    PremisesRegister(Prefecture prefecture) {
        this.prefecture = prefecture;
        chance = prefecture.chance("premises");
    }

    List<Premises> all() {
        for (FactRow kind : FactTable.read("premises_kinds")) {
            for (int county = 0; county < COUNTY_COLUMNS.size(); county++) {
                int count = kind.whole(COUNTY_COLUMNS.get(county));
                String code = prefecture.counties().get(county).text("code");
                for (int nth = 0; nth < count; nth++) {
                    premises.add(one(kind, code, nth));
                }
            }
        }
        return List.copyOf(premises);
    }

    private Premises one(FactRow kind, String county, int nth) {
        Words words = prefecture.words();
        Place place = place(kind.text("where"), county);
        StreetFront.Spot spot = freeSpot(place);
        String id = "pr-%04d".formatted(premises.size() + 1);
        String countyName = prefecture.countyName(county);
        String town = countyName.substring(0, countyName.length() - 1);
        String brand = kind.truth("branded") ? words.brand(nth) : "";
        String address = countyName
                + place.name()
                + spot.street().replace(words.mark(), "")
                + (1 + chance.nextInt(180))
                + words.of("house_number")
                + words.mark();
        return new Premises(
                id,
                town + brand + kind.text("name_ending") + words.mark(),
                kind,
                place,
                address,
                spot.point(),
                buildings(kind, id),
                kind.whole("underground"),
                rounded(between(kind.whole("people_low"), kind.whole("people_high"))),
                chance.nextInt(100) < kind.whole("terminal_share"));
    }

    private List<Premises.Building> buildings(FactRow kind, String id) {
        int count = 1 + (kind.whole("buildings") > 1 ? chance.nextInt(kind.whole("buildings")) : 0);
        int area = between(kind.whole("area_low_m2"), kind.whole("area_high_m2"));
        List<Premises.Building> buildings = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            buildings.add(new Premises.Building(
                    "bd-%s-%d".formatted(id.substring(3), number),
                    number + prefecture.words().of("building"),
                    between(kind.whole("storeys_low"), kind.whole("storeys_high")),
                    Math.max(100, area / count / 10 * 10)));
        }
        return buildings;
    }

    /** A place for a kind: a named one, the towns, the country, the tourist places, or any. */
    private Place place(String where, String county) {
        if (where.startsWith("pl-")) {
            return prefecture.place(where);
        }
        List<Place> all = prefecture.inhabited(county);
        List<Place> fitting = all.stream().filter(place -> fits(place, where)).toList();
        List<Place> places = fitting.isEmpty() ? all : fitting;
        int at = chance.nextInt(places.stream().mapToInt(Place::weight).sum());
        for (Place place : places) {
            at -= place.weight();
            if (at < 0) {
                return place;
            }
        }
        throw new IllegalStateException("the weights of " + places + " do not add up");
    }

    private static boolean fits(Place place, String where) {
        return switch (where) {
            case "urban" -> place.urban();
            case "rural" -> !place.urban();
            case "scenic" -> place.id().equals("pl-sayram-east") || place.id().equals("pl-wenquan");
            case "any" -> true;
            default -> throw new IllegalArgumentException("facts/premises_kinds.csv has the unknown where " + where);
        };
    }

    private StreetFront.Spot freeSpot(Place place) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            StreetFront.Spot spot = prefecture.front().anywhere(place, chance, PLOT_OFF_STREET_METRES);
            if (free(spot.point())) {
                return spot;
            }
        }
        throw new IllegalStateException(place.name() + " has no free ground for one more premises");
    }

    private boolean free(GeoPoint point) {
        return premises.stream().noneMatch(other -> Ground.metres(other.point(), point) < SPACING_METRES);
    }

    private int between(int low, int high) {
        return low + chance.nextInt(high - low + 1);
    }

    /** People are counted in tens above fifty. */
    private static int rounded(int people) {
        return people > 50 ? people / 10 * 10 : people;
    }

    /** premises.csv. */
    Sheet sheet(List<Premises> all) {
        Sheet sheet = new Sheet(
                "id",
                "name",
                "kind",
                "key",
                "county",
                "township",
                "address",
                "longitude",
                "latitude",
                "storeys",
                "underground",
                "area_m2",
                "people_max",
                "hazards",
                "contact_masked",
                "made_up");
        for (Premises each : all) {
            sheet.add(
                    each.id(),
                    each.name(),
                    each.kind().text("kind"),
                    true,
                    each.place().county(),
                    each.place().name(),
                    each.address(),
                    Ground.degrees(each.point().longitude()),
                    Ground.degrees(each.point().latitude()),
                    each.storeys(),
                    each.underground(),
                    each.areaSquareMetres(),
                    each.peopleMaximum(),
                    each.kind().text("hazards"),
                    prefecture.words().of("masked_phone"),
                    true);
        }
        return sheet;
    }

    /** buildings.csv. */
    static Sheet buildingSheet(List<Premises> all) {
        Sheet sheet = new Sheet("id", "premises_id", "name", "storeys", "area_m2", "made_up");
        for (Premises each : all) {
            for (Premises.Building building : each.buildings()) {
                sheet.add(
                        building.id(),
                        each.id(),
                        building.name(),
                        building.storeys(),
                        building.areaSquareMetres(),
                        true);
            }
        }
        return sheet;
    }
}
