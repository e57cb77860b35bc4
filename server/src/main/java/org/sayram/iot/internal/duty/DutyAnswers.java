package org.sayram.iot.internal.duty;

import java.util.List;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Operation;
import org.sayram.gb26875.Upload;
import org.sayram.iot.internal.FrameListener;
import org.sayram.iot.internal.HeardFrame;
import org.springframework.stereotype.Component;

/** Hears that the answer key of a terminal was pressed (type 24, bit 5). */
@Component
class DutyAnswers implements FrameListener {
    private final DutyStore store;

    DutyAnswers(DutyStore store) {
        this.store = store;
    }

    @Override
    public boolean wants(Decoded.Frame frame) {
        return frame.body().information().stream()
                .anyMatch(object -> object instanceof Upload.TerminalOperation operation
                        && operation.operations().contains(Operation.DUTY_CHECK_ANSWER));
    }

    @Override
    public void heard(List<HeardFrame> frames) {
        frames.forEach(heard -> store.answered(heard.terminal(), heard.receivedAt()));
    }
}
