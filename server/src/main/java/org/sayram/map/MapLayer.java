package org.sayram.map;

import java.util.List;
import java.util.function.Function;

/** A layer a capability shows on the one map. Each capability offers its layers as beans. */
public interface MapLayer {
    /** Its id, for example {@code places.water}; the words are in the messages of its capability under {@code <capability>.layer.<rest>}. */
    String id();

    /** The zoom from which it is shown one by one; below, it is clustered. */
    int minZoom();

    /** Whether it is shown before anybody chose. */
    boolean shownAtFirst();

    /** What lies in a box. */
    List<MapFeature> featuresIn(MapBox box);

    /** A layer of points. */
    static MapLayer of(String id, int minZoom, boolean shownAtFirst, Function<MapBox, List<MapFeature>> features) {
        return new MapLayer() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public int minZoom() {
                return minZoom;
            }

            @Override
            public boolean shownAtFirst() {
                return shownAtFirst;
            }

            @Override
            public List<MapFeature> featuresIn(MapBox box) {
                return features.apply(box);
            }
        };
    }
}
