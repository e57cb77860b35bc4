package org.sayram.iot.internal.command;

import java.time.Duration;
import java.util.List;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.iot.internal.FrameListener;
import org.sayram.iot.internal.HeardFrame;
import org.springframework.stereotype.Component;

/** Brings answers of terminals to the commands they answer, by terminal and serial number. */
@Component
class CommandAnswers implements FrameListener {
    /** Serials come round again; an answer belongs to a command of not long ago. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final CommandStore store;

    CommandAnswers(CommandStore store) {
        this.store = store;
    }

    @Override
    public boolean wants(Decoded.Frame frame) {
        return frame.is(Command.CONFIRM) || frame.is(Command.RESPONSE) || frame.is(Command.DENY);
    }

    @Override
    public void heard(List<HeardFrame> frames) {
        for (HeardFrame heard : frames) {
            Decoded.Frame frame = heard.frame();
            store.answered(
                    heard.terminal(),
                    frame.serial(),
                    Command.findByCode(frame.command()).orElseThrow(),
                    frame.raw().toArray(),
                    heard.receivedAt(),
                    heard.receivedAt().minus(LATEST));
        }
    }
}
