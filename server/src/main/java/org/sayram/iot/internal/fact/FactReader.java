package org.sayram.iot.internal.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/** Takes the facts out of a frame. */
final class FactReader {
    private FactReader() {}

    /** Whether frames of this type carry facts. */
    static boolean isFact(ObjectType type) {
        return switch (type) {
            case FACILITY_VERSION,
                    SYSTEM_CONFIGURATION,
                    COMPONENT_CONFIGURATION,
                    FACILITY_TIME,
                    TERMINAL_VERSION,
                    TERMINAL_CONFIGURATION,
                    TERMINAL_TIME -> true;
            default -> false;
        };
    }

    static List<DeviceFact> read(Decoded.Frame frame, Instant receivedAt) {
        List<DeviceFact> facts = new ArrayList<>();
        if (frame.body() instanceof Body.Objects objects) {
            for (InformationObject object : objects.objects()) {
                if (object instanceof Upload upload) {
                    add(facts, objects.type().code(), upload, receivedAt);
                }
            }
        }
        return facts;
    }

    private static void add(List<DeviceFact> facts, int type, Upload upload, Instant at) {
        switch (upload) {
            case Upload.FacilityVersion v ->
                facts.add(new DeviceFact(
                        type, v.systemType(), v.systemAddress(), 0, 0, version(v.major(), v.minor()), null, at));
            case Upload.SystemConfiguration c ->
                facts.add(new DeviceFact(
                        type, c.systemType(), c.systemAddress(), 0, 0, printable(c.description()), null, at));
            case Upload.ComponentConfiguration c ->
                facts.add(new DeviceFact(
                        type,
                        c.systemType(),
                        c.systemAddress(),
                        c.componentType(),
                        c.componentAddress(),
                        printable(c.description()),
                        null,
                        at));
            case Upload.FacilityTime t ->
                facts.add(new DeviceFact(
                        type,
                        t.systemType(),
                        t.systemAddress(),
                        0,
                        0,
                        clock(t.systemTime()),
                        t.systemTime().instant(),
                        at));
            case Upload.TerminalVersion v ->
                facts.add(new DeviceFact(type, 0, 0, 0, 0, version(v.major(), v.minor()), null, at));
            case Upload.TerminalConfiguration c ->
                facts.add(new DeviceFact(type, 0, 0, 0, 0, printable(c.description()), null, at));
            case Upload.TerminalTime t ->
                facts.add(new DeviceFact(
                        type, 0, 0, 0, 0, clock(t.deviceTime()), t.deviceTime().instant(), at));
            case Upload.SystemStatus s -> {}
            case Upload.ComponentStatus s -> {}
            case Upload.Reading r -> {}
            case Upload.FacilityOperation o -> {}
            case Upload.TerminalStatus s -> {}
            case Upload.TerminalOperation o -> {}
        }
    }

    private static String version(int major, int minor) {
        return major + "." + minor;
    }

    private static String clock(TimeLabel label) {
        Instant instant = label.instant();
        return instant == null ? label.raw().toHex() : instant.toString();
    }

    /** The database holds no NUL; a text has none behind its first, but other rubbish may come. */
    private static String printable(String text) {
        return text.replace("\u0000", "");
    }
}
