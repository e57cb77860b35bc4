package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayram.kernel.geo.GeoPoint;

/** The areas of the base map as GeoJSON: counties, lakes, built-up areas. */
final class Layers {
    private Layers() {}

    static String counties(Prefecture prefecture) {
        return collection(prefecture.counties().stream()
                .map(row -> feature(
                        Map.of("code", row.text("code"), "name", row.text("name"), "name_en", row.text("name_en")),
                        "generalised to about 1 km; not a boundary",
                        true,
                        Outline.of(row.text("outline"))))
                .toList());
    }

    static String water() {
        return collection(FactTable.read("water").stream()
                .map(row -> feature(
                        Map.of("id", row.text("id"), "name", row.text("name"), "name_en", row.text("name_en")),
                        "shore generalised to some hundred metres",
                        false,
                        Outline.of(row.text("outline"))))
                .toList());
    }

    static String builtUp(Prefecture prefecture) {
        List<String> features = new ArrayList<>();
        for (Place place : prefecture.places()) {
            place.outline()
                    .ifPresent(outline -> features.add(feature(
                            Map.of("place_id", place.id(), "name", place.name()),
                            place.urban() ? "rough outline of the town" : "box around the invented streets",
                            !place.urban(),
                            outline)));
        }
        return collection(features);
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String feature(Map<String, String> properties, String quality, boolean madeUp, Outline outline) {
        String texts = properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "\"%s\":\"%s\",".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        String ring = outline.ring().stream().map(Layers::pair).collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{%s\"approximate\":true,\"quality\":\"%s\",\"made_up\":%s},"
                        .formatted(texts, quality, madeUp)
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    private static String pair(GeoPoint point) {
        return "[" + Ground.degrees(point.longitude()) + "," + Ground.degrees(point.latitude()) + "]";
    }
}
