package org.sayram.iot.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/** Turns the objects of a GB/T 26875.3 frame into signals. */
final class SignalReader {
    private static final int NONE = Signal.WHOLE;

    private SignalReader() {}

    static List<Signal> read(long address, Decoded.Frame frame, Instant receivedAt) {
        List<Signal> signals = new ArrayList<>();
        for (InformationObject object : frame.body().information()) {
            if (object instanceof Upload upload) {
                add(signals, address, upload, receivedAt);
            }
        }
        return signals;
    }

    private static void add(List<Signal> signals, long address, Upload upload, Instant at) {
        switch (upload) {
            case Upload.SystemStatus s ->
                signals.add(signal(
                        address,
                        Signal.SYSTEM,
                        s.systemType(),
                        s.systemAddress(),
                        NONE,
                        NONE,
                        0,
                        s.status(),
                        "",
                        s.occurredAt(),
                        at));
            case Upload.ComponentStatus c ->
                signals.add(signal(
                        address,
                        Signal.COMPONENT,
                        c.systemType(),
                        c.systemAddress(),
                        c.componentType(),
                        c.componentAddress(),
                        0,
                        c.status(),
                        c.description(),
                        c.occurredAt(),
                        at));
            case Upload.Reading r ->
                signals.add(signal(
                        address,
                        Signal.READING,
                        r.systemType(),
                        r.systemAddress(),
                        r.componentType(),
                        r.componentAddress(),
                        r.analogType(),
                        r.rawValue(),
                        "",
                        r.occurredAt(),
                        at));
            case Upload.FacilityOperation o ->
                signals.add(signal(
                        address,
                        Signal.FACILITY_OPERATION,
                        o.systemType(),
                        o.systemAddress(),
                        NONE,
                        NONE,
                        o.operator(),
                        o.flags(),
                        "",
                        o.occurredAt(),
                        at));
            case Upload.TerminalStatus t ->
                signals.add(signal(
                        address, Signal.TERMINAL, NONE, NONE, NONE, NONE, 0, t.status(), "", t.occurredAt(), at));
            case Upload.TerminalOperation o ->
                signals.add(signal(
                        address,
                        Signal.TERMINAL_OPERATION,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        o.operator(),
                        o.flags(),
                        "",
                        o.occurredAt(),
                        at));
            // Versions, configurations and clocks describe the device; they stay in the raw frame and report no fact of
            // a point.
            case Upload.FacilityVersion v -> {}
            case Upload.SystemConfiguration c -> {}
            case Upload.ComponentConfiguration c -> {}
            case Upload.FacilityTime t -> {}
            case Upload.TerminalVersion v -> {}
            case Upload.TerminalConfiguration c -> {}
            case Upload.TerminalTime t -> {}
        }
    }

    private static Signal signal(
            long address,
            int kind,
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int code,
            int value,
            String description,
            TimeLabel occurredAt,
            Instant receivedAt) {
        return new Signal(
                address,
                kind,
                systemType,
                systemAddress,
                componentType,
                componentAddress,
                code,
                value,
                description,
                occurredAt.instant(),
                receivedAt);
    }
}
