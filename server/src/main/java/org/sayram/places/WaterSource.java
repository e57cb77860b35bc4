package org.sayram.places;

import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Water a crew can draw.
 *
 * @param id register id
 * @param kind hydrant, water-crane, fire-pool or natural-source
 * @param name its name or number
 * @param county division code
 * @param position where it is
 * @param diameterMillimetres pipe, where known
 * @param flowLitresPerSecond what it gives, where known
 * @param volumeCubicMetres what it holds, where known
 * @param state {@code ok} or {@code fault}
 * @param madeUp true for invented demonstration data
 */
public record WaterSource(
        String id,
        String kind,
        String name,
        String county,
        GeoPoint position,
        @Nullable Integer diameterMillimetres,
        @Nullable Double flowLitresPerSecond,
        @Nullable Double volumeCubicMetres,
        String state,
        boolean madeUp) {}
