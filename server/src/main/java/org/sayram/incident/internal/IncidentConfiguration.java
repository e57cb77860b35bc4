package org.sayram.incident.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    @Bean
    MapLayer incidentLayer(IncidentStore store) {
        return MapLayer.of(
                "incident.incidents",
                0,
                true,
                box -> store.listOpen(World.LIVE).stream()
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
