package org.sayram.iot.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmCorroborated;
import org.sayram.iot.AlarmEscalated;
import org.sayram.iot.AlarmHandedOver;
import org.sayram.iot.AlarmJudgedFalse;
import org.sayram.iot.AlarmJudgedTest;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.AlarmTaken;
import org.sayram.iot.CommandSettings;
import org.sayram.iot.ConditionExtended;
import org.sayram.iot.IotSettings;
import org.sayram.iot.LinksLost;
import org.sayram.iot.VerificationStepTaken;
import org.sayram.iot.internal.desk.DeskSettings;
import org.sayram.operations.AreaRule;
import org.sayram.operations.EventTypes;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.LatestStateTopic;
import org.sayram.operations.World;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this capability adds to the log and the feed. */
@Configuration
@EnableConfigurationProperties({CommandSettings.class, IotSettings.class, DeskSettings.class})
class IotConfiguration {
    private static final Set<Role> READERS = Set.of(Role.CALL_TAKER, Role.COMMANDER, Role.SENSOR_WATCH);

    @Bean
    EventTypes iotEvents() {
        return EventTypes.of(
                "iot",
                AlarmRaised.class,
                AlarmOccurred.class,
                AlarmRestored.class,
                AlarmTaken.class,
                AlarmHandedOver.class,
                VerificationStepTaken.class,
                AlarmCorroborated.class,
                AlarmEscalated.class,
                ConditionExtended.class,
                LinksLost.class,
                AlarmConfirmed.class,
                AlarmJudgedFalse.class,
                AlarmJudgedTest.class,
                AlarmClosed.class);
    }

    @Bean
    FeedTopic iotFeed() {
        return FeedTopic.ofCapability("iot", READERS);
    }

    /** An alarm concerns the county of its point. */
    @Bean
    AreaRule alarmAreas(AlarmStore store) {
        return new AreaRule() {
            @Override
            public String kind() {
                return "alarm";
            }

            @Override
            public boolean concerns(World world, UUID id, Area area) {
                return store.findCounty(world, id).map(area::covers).orElse(true);
            }

            @Override
            public List<String> paths() {
                return List.of("/api/iot/alarms/{id}", "/api/iot/alarms/{id}/**");
            }
        };
    }

    @Bean
    LatestStateTopic onlineTopic(TerminalStates states) {
        return new LatestStateTopic() {
            @Override
            public String name() {
                return "iot.online";
            }

            @Override
            public Set<Role> readers() {
                return READERS;
            }

            @Override
            public List<?> latest(World world) {
                return List.of(states.totals());
            }
        };
    }
}
