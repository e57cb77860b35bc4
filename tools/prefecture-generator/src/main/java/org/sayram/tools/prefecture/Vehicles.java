package org.sayram.tools.prefecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The vehicles of the existing stations and teams, and the crews that ride them in two watches. */
final class Vehicles {
    private final Words words;
    private final Map<String, FactRow> stations;
    private final Map<String, String> typeNames;
    private final List<Place> places;

    Vehicles(Prefecture prefecture) {
        words = prefecture.words();
        places = prefecture.places();
        stations = FactTable.read("stations").stream().collect(Collectors.toMap(row -> row.text("id"), row -> row));
        typeNames = FactTable.read("vehicle_types").stream()
                .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name")));
    }

    /** vehicles.csv and crews.csv. */
    record Sheets(Sheet vehicles, Sheet crews) {}

    Sheets sheets() {
        Sheets sheets = new Sheets(
                new Sheet(
                        "id",
                        "station_id",
                        "name",
                        "type_code",
                        "call_sign",
                        "water_litres",
                        "foam_litres",
                        "pump_lps",
                        "monitor_lps",
                        "height_metres",
                        "crew_minimum",
                        "crew",
                        "county",
                        "made_up",
                        "source"),
                new Sheet("id", "vehicle_id", "name", "people", "shift", "made_up"));
        Map<String, Integer> counts = new HashMap<>();
        for (FactRow row : FactTable.read("vehicles")) {
            add(sheets, row, counts);
        }
        return sheets;
    }

    private void add(Sheets sheets, FactRow row, Map<String, Integer> counts) {
        FactRow station = station(row.text("station"));
        String label = row.blank("label") ? typeName(row.text("type_code")) : row.text("label");
        int ofStation = counts.merge(station.text("id"), 1, Integer::sum);
        int ofKind = counts.merge(station.text("id") + label, 1, Integer::sum);
        String id = "vh-%s-%02d".formatted(station.text("id").substring(3), ofStation);
        String name = station.text("short_name") + "-" + label + ofKind;
        sheets.vehicles()
                .add(
                        id,
                        station.text("id"),
                        name,
                        row.text("type_code"),
                        "%s%02d".formatted(station.text("call_prefix"), ofStation),
                        row.text("water_litres"),
                        row.text("foam_litres"),
                        row.text("pump_lps"),
                        row.text("monitor_lps"),
                        row.text("height_metres"),
                        row.text("crew_minimum"),
                        row.text("crew"),
                        county(station),
                        true,
                        row.blank("source") ? "invented" : row.text("source") + " names the kind; figures invented");
        for (String watch : List.of("a", "b")) {
            sheets.crews()
                    .add(
                            id.replace("vh-", "cr-") + watch,
                            id,
                            station.text("short_name") + ofStation + words.of("squad") + words.of("watch_" + watch),
                            row.text("crew"),
                            watch,
                            true);
        }
    }

    private String county(FactRow station) {
        return places.stream()
                .filter(place -> place.id().equals(station.text("place")))
                .findFirst()
                .orElseThrow()
                .county();
    }

    private FactRow station(String id) {
        FactRow station = stations.get(id);
        if (station == null) {
            throw new IllegalArgumentException("facts/vehicles.csv names the unknown station " + id);
        }
        return station;
    }

    private String typeName(String code) {
        String name = typeNames.get(code);
        if (name == null) {
            throw new IllegalArgumentException("facts/vehicle_types.csv has no type " + code);
        }
        return name;
    }
}
