package org.sayram.map.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayram.identity.AllowedFor;
import org.sayram.map.MapBox;
import org.sayram.map.MapFeature;
import org.sayram.map.MapLayer;
import org.sayram.map.MapProblem;
import org.sayram.map.MapSettings;
import org.sayram.shared.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The base map and the layers on it, as GeoJSON. */
@RestController
@RequestMapping("/api/map")
class MapController {
    private static final String GEO_JSON = "application/geo+json";
    private static final String WHOLE_WORLD = "-180,-90,180,90";

    private final BaseMap base;
    private final List<MapLayer> layers;
    private final MapSettings settings;
    private final Texts texts;

    MapController(BaseMap base, List<MapLayer> layers, MapSettings settings, Texts texts) {
        this.base = base;
        this.layers = List.copyOf(layers);
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping("/base")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Map<String, Object> base() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("center", List.of(settings.longitude(), settings.latitude()));
        answer.put("zoom", settings.zoom());
        answer.put("files", base.listNames());
        answer.put("tileSource", settings.tileSource());
        answer.put("tileAttribution", settings.tileAttribution());
        return answer;
    }

    @GetMapping(
            path = "/base/{name}.geojson",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    String baseLayer(@PathVariable String name) {
        return base.find(name).orElseThrow(() -> MapProblem.LAYER_UNKNOWN.with("layer", name));
    }

    @GetMapping("/layers")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    List<LayerView> layers(Locale locale) {
        return layers.stream().map(layer -> view(layer, locale)).toList();
    }

    private LayerView view(MapLayer layer, Locale locale) {
        String name = texts.get(locale, layer.id().replaceFirst("\\.", ".layer."), Map.of());
        return new LayerView(layer.id(), name, layer.minZoom(), layer.shownAtFirst());
    }

    @GetMapping("/layers/{id}/features")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    Map<String, Object> features(@PathVariable String id, @RequestParam(defaultValue = WHOLE_WORLD) String bbox) {
        MapBox box = MapBox.parse(bbox);
        MapLayer layer = layers.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MapProblem.LAYER_UNKNOWN.with("layer", id));
        List<Object> features = new ArrayList<>();
        layer.featuresIn(box).forEach(feature -> features.add(geoJson(feature)));
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> geoJson(MapFeature feature) {
        Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
        properties.put("id", feature.id());
        properties.put("symbol", feature.symbol());
        properties.put("name", feature.name());
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of(
                        "type",
                        "Point",
                        "coordinates",
                        List.of(
                                feature.position().longitude(),
                                feature.position().latitude())),
                "properties",
                properties);
    }

    /** A layer as the browser lists it. */
    record LayerView(String id, String name, int minZoom, boolean shownAtFirst) {}
}
