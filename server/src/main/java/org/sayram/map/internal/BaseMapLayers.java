package org.sayram.map.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayram.shared.register.RegisterFolder;
import org.sayram.shared.register.RegisterRow;
import tools.jackson.databind.json.JsonMapper;

/** Draws base map layers from register files: the roads from the road network folder, town names from the places. */
final class BaseMapLayers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BaseMapLayers() {}

    static String places(RegisterFolder folder) {
        List<Object> features = new ArrayList<>();
        for (RegisterRow row : folder.rows("places.csv")) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", row.text("name"));
            properties.put("kind", row.text("kind"));
            features.add(feature("Point", List.of(row.number("longitude"), row.number("latitude")), properties));
        }
        return collection(features);
    }

    static String roads(RegisterFolder registers) {
        var folder = new RegisterFolder(Path.of(registers.folder().toString(), "roads"));
        Map<String, List<Double>> nodes = new HashMap<>();
        for (RegisterRow row : folder.rows("nodes.csv")) {
            nodes.put(row.text("id"), List.of(row.number("longitude"), row.number("latitude")));
        }
        List<Object> features = new ArrayList<>();
        for (RegisterRow row : folder.rows("ways.csv")) {
            List<List<Double>> line = new ArrayList<>();
            for (String node : row.text("nodes").split(" ")) {
                List<Double> point = nodes.get(node);
                if (point == null) {
                    throw new IllegalArgumentException("roads/ways.csv, way " + row.text("id") + " names node '" + node
                            + "', which roads/nodes.csv does not hold");
                }
                line.add(point);
            }
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("class", row.text("class"));
            properties.put("name", row.optionalText("name"));
            properties.put("ref", row.optionalText("ref"));
            properties.put("synthetic", row.optionalText("synthetic").equals("true"));
            features.add(feature("LineString", line, properties));
        }
        return collection(features);
    }

    private static Map<String, Object> feature(String type, Object coordinates, Map<String, Object> properties) {
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", type, "coordinates", coordinates),
                "properties",
                properties);
    }

    private static String collection(List<Object> features) {
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }
}
