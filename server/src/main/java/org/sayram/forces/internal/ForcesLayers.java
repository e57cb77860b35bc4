package org.sayram.forces.internal;

import java.util.Map;
import org.sayram.forces.Station;
import org.sayram.map.MapFeature;
import org.sayram.map.MapLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forces show on the one map: stations and teams, and micro stations as a layer of their own. */
@Configuration
class ForcesLayers {
    private static final String MICRO = "micro-station";

    @Bean
    MapLayer stationsLayer(ForcesStore store) {
        return MapLayer.of(
                "forces.stations",
                6,
                true,
                box -> store.listStationsIn(box.west(), box.south(), box.east(), box.north()).stream()
                        .filter(station -> !station.stationClass().equals(MICRO))
                        .map(ForcesLayers::feature)
                        .toList());
    }

    @Bean
    MapLayer microStationsLayer(ForcesStore store) {
        return MapLayer.of(
                "forces.micro-stations",
                12,
                false,
                box -> store.listStationsIn(box.west(), box.south(), box.east(), box.north()).stream()
                        .filter(station -> station.stationClass().equals(MICRO))
                        .map(ForcesLayers::feature)
                        .toList());
    }

    private static MapFeature feature(Station station) {
        return new MapFeature(
                station.id(),
                station.position(),
                symbol(station.stationClass()),
                station.name(),
                Map.of("class", station.stationClass(), "status", station.status(), "madeUp", station.madeUp()));
    }

    private static String symbol(String stationClass) {
        return switch (stationClass) {
            case "special-service" -> "station-special";
            case "first-class" -> "station-first";
            case "second-class" -> "station-second";
            case "small" -> "station-small";
            case "volunteer-team" -> "station-volunteer";
            case MICRO -> MICRO;
            default -> "station-team";
        };
    }
}
