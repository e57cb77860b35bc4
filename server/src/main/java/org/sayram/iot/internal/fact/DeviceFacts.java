package org.sayram.iot.internal.fact;

import java.util.List;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Decoded;
import org.sayram.iot.internal.FrameListener;
import org.sayram.iot.internal.HeardFrame;
import org.springframework.stereotype.Component;

/** Keeps what devices say of themselves, by themselves or because they were asked. */
@Component
class DeviceFacts implements FrameListener {
    private final FactStore store;

    DeviceFacts(FactStore store) {
        this.store = store;
    }

    @Override
    public boolean wants(Decoded.Frame frame) {
        return frame.body() instanceof Body.Objects objects && FactReader.isFact(objects.type());
    }

    @Override
    public void heard(List<HeardFrame> frames) {
        frames.forEach(heard -> store.insert(heard.terminal(), FactReader.read(heard.frame(), heard.receivedAt())));
    }
}
