package org.sayram.places.internal;

import java.util.List;
import java.util.Map;
import org.sayram.map.MapFeature;
import org.sayram.map.MapLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What places show on the one map: premises and water. */
@Configuration
class PlacesLayers {
    @Bean
    MapLayer premisesLayer(PlacesStore store) {
        return MapLayer.of(
                "places.premises",
                10,
                true,
                box -> store.listPremisesIn(box.west(), box.south(), box.east(), box.north()).stream()
                        .map(premises -> new MapFeature(
                                premises.id(),
                                premises.position(),
                                PremisesSymbols.of(premises.kind(), premises.key()),
                                premises.name(),
                                Map.of("kind", premises.kind(), "key", premises.key(), "madeUp", premises.madeUp())))
                        .toList());
    }

    @Bean
    MapLayer waterLayer(PlacesStore store) {
        return MapLayer.of(
                "places.water",
                12,
                true,
                box -> store.listWaterIn(box.west(), box.south(), box.east(), box.north()).stream()
                        .map(water -> new MapFeature(
                                water.id(),
                                water.position(),
                                water.kind().equals("hydrant") && !water.state().equals("ok")
                                        ? "hydrant-fault"
                                        : water.kind(),
                                water.name(),
                                Map.of("kind", water.kind(), "state", water.state(), "madeUp", water.madeUp())))
                        .toList());
    }

    /** Which symbol of the sprite stands for which kind of premises. */
    private static final class PremisesSymbols {
        private static final List<String> CROWDED =
                List.of("mall", "market", "school", "hospital", "guest-house", "museum", "scenic");
        private static final List<String> DANGEROUS =
                List.of("crude-oil-station", "chemical-park", "gas-station", "battery-storage");
        private static final List<String> STORES = List.of("cotton-store", "warehouse", "factory");

        static String of(String kind, boolean key) {
            if (DANGEROUS.contains(kind)) {
                return "premises-dangerous";
            }
            if (STORES.contains(kind)) {
                return "premises-warehouse";
            }
            if (CROWDED.contains(kind)) {
                return "premises-crowded";
            }
            return switch (kind) {
                case "high-rise" -> "premises-highrise";
                case "residential" -> "premises-residential";
                default -> key ? "premises-key" : "premises";
            };
        }
    }
}
