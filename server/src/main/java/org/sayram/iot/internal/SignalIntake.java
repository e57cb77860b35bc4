package org.sayram.iot.internal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where signals come in that no frame of GB/T 26875.3 brought: they are stored and looked at as all others are. */
@Component
public class SignalIntake {
    private final SignalStore signals;
    private final AlarmIntake alarms;
    private final Clock clock;

    SignalIntake(SignalStore signals, AlarmIntake alarms, Clock clock) {
        this.signals = signals;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Stores them and raises, continues or ends alarms, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(List<Signal> taken) {
        signals.insert(taken, clock.instant());
        alarms.takeIn(taken);
    }
}
