package org.sayram.map;

import java.util.Map;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A point on the map.
 *
 * @param id id of the thing shown
 * @param position where it is
 * @param symbol id in the sprite of symbols
 * @param name what to write beside it
 * @param properties what else a reader of the layer needs, plain values
 */
public record MapFeature(String id, GeoPoint position, String symbol, String name, Map<String, Object> properties) {
    /** Copies the properties. */
    public MapFeature {
        properties = Map.copyOf(properties);
    }
}
