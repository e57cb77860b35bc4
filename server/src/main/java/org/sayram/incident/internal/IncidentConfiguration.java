package org.sayram.incident.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.incident.AddressSet;
import org.sayram.incident.AlarmJoined;
import org.sayram.incident.CallTaken;
import org.sayram.incident.CommandAccepted;
import org.sayram.incident.CommandOffered;
import org.sayram.incident.CommandTaken;
import org.sayram.incident.Incident;
import org.sayram.incident.IncidentEnded;
import org.sayram.incident.IncidentOpened;
import org.sayram.incident.IncidentReopened;
import org.sayram.incident.LevelSet;
import org.sayram.incident.NoteKept;
import org.sayram.incident.PositionSet;
import org.sayram.incident.TypeSet;
import org.sayram.map.MapFeature;
import org.sayram.map.MapLayer;
import org.sayram.operations.AreaRule;
import org.sayram.operations.EventTypes;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.World;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this capability adds to the log, the feed and the map. */
@Configuration
class IncidentConfiguration {
    @Bean
    EventTypes incidentEvents() {
        return EventTypes.of(
                "incident",
                IncidentOpened.class,
                AlarmJoined.class,
                CallTaken.class,
                LevelSet.class,
                TypeSet.class,
                AddressSet.class,
                PositionSet.class,
                NoteKept.class,
                CommandTaken.class,
                CommandOffered.class,
                CommandAccepted.class,
                IncidentEnded.class,
                IncidentReopened.class);
    }

    @Bean
    FeedTopic incidentFeed() {
        return FeedTopic.ofCapability(
                "incident", Set.of(Role.CALL_TAKER, Role.COMMANDER, Role.SENSOR_WATCH, Role.STATION, Role.CREW));
    }

    /** An incident concerns its county, and every county whose forces take part. */
    @Bean
    AreaRule incidentAreas(IncidentStore store, IncidentReach reach) {
        return new AreaRule() {
            @Override
            public String kind() {
                return "incident";
            }

            @Override
            public boolean concerns(World world, UUID id, Area area) {
                return store.findRow(world, id)
                        .map(row -> area.covers(row.incident().county())
                                || reach.elsewhere(world, area).contains(id))
                        .orElse(true);
            }

            @Override
            public List<String> paths() {
                return List.of("/api/incident/incidents/{id}", "/api/incident/incidents/{id}/**");
            }
        };
    }

    @Bean
    MapLayer incidentLayer(IncidentStore store, IncidentReach reach) {
        return MapLayer.of(
                "incident.incidents",
                0,
                true,
                box -> store.listOpen(World.LIVE).stream()
                        .filter(reach.visibleToTheCaller(World.LIVE))
                        .filter(incident -> incident.position() != null
                                && incident.position().longitude() >= box.west()
                                && incident.position().longitude() <= box.east()
                                && incident.position().latitude() >= box.south()
                                && incident.position().latitude() <= box.north())
                        .map(IncidentConfiguration::feature)
                        .toList());
    }

    private static MapFeature feature(Incident incident) {
        boolean fire = incident.fireLevel() != null;
        int level = Objects.requireNonNullElse(fire ? incident.fireLevel() : incident.rescueLevel(), 1);
        return new MapFeature(
                incident.id().toString(),
                Objects.requireNonNull(incident.position()),
                fire ? "incident-fire" : "incident-rescue",
                incident.premisesName().isEmpty() ? incident.address() : incident.premisesName(),
                Map.of("level", level, "scale", fire ? "fire" : "rescue", "number", incident.number()));
    }
}
