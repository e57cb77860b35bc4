package org.sayram.dispatch.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.AssignmentCancelled;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.dispatch.OrderReceived;
import org.sayram.dispatch.StatusReported;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.identity.Area;
import org.sayram.identity.CurrentPerson;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.map.MapBox;
import org.sayram.map.MapFeature;
import org.sayram.map.MapLayer;
import org.sayram.operations.Areas;
import org.sayram.operations.EventTypes;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.LatestStateTopic;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this capability adds to the log, the feed and the map. */
@Configuration
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {
    private static final Set<Role> READERS =
            Set.of(Role.CALL_TAKER, Role.COMMANDER, Role.SENSOR_WATCH, Role.STATION, Role.CREW);

    @Bean
    EventTypes dispatchEvents() {
        return EventTypes.of(
                "dispatch", UnitOrdered.class, OrderReceived.class, StatusReported.class, AssignmentCancelled.class);
    }

    @Bean
    FeedTopic dispatchFeed() {
        return FeedTopic.ofCapability("dispatch", READERS);
    }

    @Bean
    VehicleTypes vehicleTypes() {
        return VehicleTypes.standard();
    }

    @Bean
    VehicleProfiles vehicleProfiles(VehicleTypes types) {
        return new VehicleProfiles(types);
    }

    @Bean
    MapLayer unitsLayer(UnitsNow units, Areas areas) {
        return MapLayer.of(
                "dispatch.units",
                6,
                true,
                box -> units.list(World.LIVE).stream()
                        .filter(now -> isIn(box, now.position().point()))
                        .map(now -> feature(now, areas))
                        .toList());
    }

    private static boolean isIn(MapBox box, GeoPoint point) {
        return point.longitude() >= box.west()
                && point.longitude() <= box.east()
                && point.latitude() >= box.south()
                && point.latitude() <= box.north();
    }

    private static MapFeature feature(UnitNow now, Areas areas) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("typeCode", now.unit().typeCode());
        properties.put("state", Assignment.code(now.duty().state()));
        properties.put("positionKind", now.position().kind().word());
        Assignment assignment = now.duty().assignment();
        if (assignment != null && isForTheCaller(assignment.incident(), areas)) {
            properties.put("incidentId", assignment.incident().toString());
        }
        return new MapFeature(
                now.unit().id(),
                now.position().point(),
                "vehicle-" + now.unit().typeCode(),
                now.unit().name(),
                properties);
    }

    private static boolean isForTheCaller(UUID incident, Areas areas) {
        Area area = CurrentPerson.find().map(SignedIn::area).orElse(Area.of(Set.of()));
        return areas.concerns(World.LIVE, StreamId.incident(incident), null, area);
    }

    @Bean
    LatestStateTopic positionsTopic(UnitsNow units) {
        return new LatestStateTopic() {
            @Override
            public String name() {
                return "dispatch.positions";
            }

            @Override
            public Set<Role> readers() {
                return READERS;
            }

            @Override
            public List<?> latest(World world) {
                return units.list(world).stream().map(PositionItem::of).toList();
            }
        };
    }

    /** Where one unit is. */
    record PositionItem(
            String unitId,
            double longitude,
            double latitude,
            @Nullable Long course,
            String kind,
            java.time.@Nullable Instant at) {
        static PositionItem of(UnitNow now) {
            UnitPosition position = now.position();
            Double course = position.course();
            return new PositionItem(
                    now.unit().id(),
                    UnitPosition.round(position.point().longitude()),
                    UnitPosition.round(position.point().latitude()),
                    course == null ? null : Long.valueOf(Math.round(course)),
                    position.kind().word(),
                    position.at());
        }
    }
}
