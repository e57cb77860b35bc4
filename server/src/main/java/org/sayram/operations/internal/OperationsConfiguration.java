package org.sayram.operations.internal;

import java.util.Set;
import org.sayram.identity.Role;
import org.sayram.operations.EventTypes;
import org.sayram.operations.FeedTopic;
import org.sayram.operations.NodeOpened;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.VaultKeyDestroyed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the log itself writes and shows. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsConfiguration {
    @Bean
    EventTypes operationsEvents() {
        return EventTypes.of("operations", NodeOpened.class, VaultKeyDestroyed.class);
    }

    @Bean
    FeedTopic operationsFeed() {
        return FeedTopic.ofCapability("operations", Set.of(Role.COMMANDER));
    }
}
