package org.sayram.tools.prefecture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The transmission devices (GB/T 26875) of the premises, the facility systems behind them and their points. Which
 * components a kind of premises has is in facts/outfits.csv, with the codes of GB/T 26875.3 tables 4 and 5.
 */
final class Facilities {
    /** A terminal address is 48 bits: the county code and a running number keep it unique and readable. */
    private static final long ADDRESSES_PER_COUNTY = 1_000_000;
    /** Zones are counted building by building, so that a zone of the panel lies in one building. */
    private static final int ZONES_PER_BUILDING = 50;

    /** Every third terminal sends the zone in the low word of the component address: the sources disagree. */
    private static final int ZONE_LOW_EVERY = 3;

    private final Prefecture prefecture;
    private final Random chance;
    private final Map<String, List<FactRow>> outfits;
    private final Sheet terminals = new Sheet(
            "id",
            "address",
            "premises_id",
            "premises_name",
            "county",
            "model",
            "maker",
            "protocol",
            "zone_point_order",
            "made_up");
    private final Sheet systems =
            new Sheet("id", "terminal_id", "premises_id", "system_type", "system_address", "name", "made_up");
    private final Sheet points = new Sheet(
            "id",
            "terminal_id",
            "building",
            "floor",
            "zone",
            "system_type",
            "system_address",
            "component_type",
            "component_address",
            "description",
            "normal_interval_seconds",
            "made_up");

    Facilities(Prefecture prefecture) {
        this.prefecture = prefecture;
        chance = prefecture.chance("facilities");
        outfits = FactTable.read("outfits").stream()
                .collect(Collectors.groupingBy(row -> row.text("outfit"), LinkedHashMap::new, Collectors.toList()));
    }

    /** terminals.csv, systems.csv and points.csv. */
    record Sheets(Sheet terminals, Sheet systems, Sheet points) {}

    Sheets sheets(List<Premises> premises) {
        premises.stream().filter(Premises::connected).forEach(this::addTerminal);
        return new Sheets(terminals, systems, points);
    }

    private void addTerminal(Premises premises) {
        int number = terminals.rows() + 1;
        String id = "tm-%04d".formatted(number);
        int maker = chance.nextInt(prefecture.words().list("terminal_maker").size());
        boolean zoneLow = number % ZONE_LOW_EVERY == 0;
        String county = premises.place().county();
        terminals.add(
                id,
                Long.parseLong(county) * ADDRESSES_PER_COUNTY + number,
                premises.id(),
                premises.name(),
                county,
                prefecture.words().list("terminal_model").get(maker),
                prefecture.words().list("terminal_maker").get(maker),
                "gb26875",
                zoneLow ? "zone-low" : "point-low",
                true);
        List<FactRow> outfit = outfit(premises.kind().text("outfit"));
        addSystems(id, premises, outfit);
        addPoints(new Panel(id, zoneLow), premises, outfit);
    }

    private List<FactRow> outfit(String name) {
        List<FactRow> outfit = outfits.get(name);
        if (outfit == null) {
            throw new IllegalArgumentException("facts/outfits.csv has no outfit " + name);
        }
        return outfit;
    }

    /** One system of each type; its address is its number within the terminal. */
    private void addSystems(String terminal, Premises premises, List<FactRow> outfit) {
        Map<String, String> names = new LinkedHashMap<>();
        outfit.forEach(row -> names.putIfAbsent(row.text("system_type"), row.text("system_name")));
        names.forEach((type, name) -> systems.add(
                "sy-%s-%s".formatted(terminal.substring(3), type), terminal, premises.id(), type, 1, name, true));
    }

    private void addPoints(Panel panel, Premises premises, List<FactRow> outfit) {
        for (int building = 1; building <= premises.buildings().size(); building++) {
            int storeys = premises.buildings().get(building - 1).storeys();
            for (FactRow row : outfit) {
                addComponents(panel, row, building, 1, row.whole("per_building"));
                for (int level = -premises.underground(); level <= storeys && row.whole("per_floor") > 0; level++) {
                    if (level != 0) {
                        addComponents(panel, row, building, level, row.whole("per_floor"));
                    }
                }
            }
        }
    }

    private void addComponents(Panel panel, FactRow row, int building, int level, int count) {
        for (int nth = 1; nth <= count; nth++) {
            int zone = zone(building, level);
            int point = panel.next(row.text("system_type"), zone);
            points.add(
                    "pt-%05d".formatted(points.rows() + 1),
                    panel.terminal,
                    building,
                    level,
                    zone,
                    row.text("system_type"),
                    1,
                    row.text("component_type"),
                    panel.address(zone, point),
                    description(row, building, level, nth),
                    row.text("interval_seconds"),
                    true);
        }
    }

    /** Floors count from 1 within their building, basements from 41. */
    private static int zone(int building, int level) {
        int within = level > 0 ? level : 40 - level;
        return (building - 1) * ZONES_PER_BUILDING + within;
    }

    /** At most 31 bytes of GB 18030, the length of the description in a component status. */
    private String description(FactRow row, int building, int level, int nth) {
        Words words = prefecture.words();
        String floor = level > 0 ? level + words.of("floor") : words.of("basement") + -level + words.of("floor");
        return building + words.of("building") + floor + row.text("component_name") + "%02d".formatted(nth);
    }

    /** Hands out the component addresses of one terminal: zone in one 16-bit word, point in the other. */
    private static final class Panel {
        private final String terminal;
        private final boolean zoneLow;
        private final Map<String, Integer> used = new HashMap<>();

        Panel(String terminal, boolean zoneLow) {
            this.terminal = terminal;
            this.zoneLow = zoneLow;
        }

        int next(String systemType, int zone) {
            return used.merge(systemType + "/" + zone, 1, Integer::sum);
        }

        long address(int zone, int point) {
            return zoneLow ? (long) point << 16 | zone : (long) zone << 16 | point;
        }
    }
}
