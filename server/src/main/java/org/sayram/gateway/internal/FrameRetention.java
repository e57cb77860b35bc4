package org.sayram.gateway.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sayram.gateway.GatewaySettings;
import org.sayram.shared.database.DayPartitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of raw frames older than the settings keep them. What they meant is kept apart. */
@Component
class FrameRetention {
    private final DayPartitions days;
    private final GatewaySettings settings;
    private final Clock clock;

    FrameRetention(JdbcClient jdbc, TransactionTemplate transactions, GatewaySettings settings, Clock clock) {
        this.days = new DayPartitions(jdbc, transactions, "gateway", "raw_frame");
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT15M")
    List<LocalDate> dropOld() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return days.dropBefore(today.minusDays(settings.keepFrames().toDays()));
    }
}
