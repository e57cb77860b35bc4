package org.sayram.iot.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sayram.iot.IotSettings;
import org.sayram.shared.database.DayPartitions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of signals older than the settings keep them. Latest states and alarms do not depend on them. */
@Component
class SignalRetention {
    private final DayPartitions days;
    private final IotSettings settings;
    private final Clock clock;

    SignalRetention(JdbcClient jdbc, TransactionTemplate transactions, IotSettings settings, Clock clock) {
        this.days = new DayPartitions(jdbc, transactions, "iot", "signal");
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT15M")
    List<LocalDate> dropOld() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return days.dropBefore(today.minusDays(settings.keepSignals().toDays()));
    }
}
