package org.sayram.tools.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayram.gb26875.AnalogType;
import org.sayram.gb26875.Upload;

/** What a simulated terminal knows of its building: states of points, latest readings, what people did. */
final class Building {
    static final int NORMAL = 0x0001;
    static final int FIRE = 0x0002;
    static final int FAULT = 0x0004;
    private static final int KEPT_RECORDS = 102;

    private final Terminal terminal;
    private final Map<Point, Integer> statuses = new HashMap<>();
    private final Map<Point, Integer> readings = new HashMap<>();
    private final Deque<Upload.FacilityOperation> operations = new ArrayDeque<>();
    private final Deque<Upload.TerminalOperation> terminalOperations = new ArrayDeque<>();

    Building(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    synchronized int status(Point point) {
        return statuses.getOrDefault(point, NORMAL);
    }

    synchronized void setStatus(Point point, int status) {
        statuses.put(point, status);
    }

    /** The state of a system: what any of its points reports, running normally otherwise. */
    synchronized int systemStatus(int systemType, int systemAddress) {
        int reported = 0;
        for (Map.Entry<Point, Integer> entry : statuses.entrySet()) {
            Point point = entry.getKey();
            if (point.systemType() == systemType && point.systemAddress() == systemAddress) {
                reported |= entry.getValue() & (FIRE | FAULT);
            }
        }
        return reported | NORMAL;
    }

    /** The analog type a kind of component measures, as a code of the standard. */
    static int analogType(Point point) {
        return switch (point.componentType()) {
            case 10, 11, 12, 13, 74 -> 6;
            case 16, 17 -> 9;
            case 91, 95, 96, 98, 99 -> 5;
            case 92 -> 2;
            default -> 3;
        };
    }

    /** The latest reading as the number sent; in the middle of the usual range before the first. */
    synchronized int reading(Point point) {
        return readings.getOrDefault(point, usualReading(analogType(point)));
    }

    /** Lets a reading drift by some steps of its analog type, within its valid range. */
    synchronized int drift(Point point, int steps) {
        int next = reading(point) + steps;
        boolean valid = AnalogType.findByCode(analogType(point)).orElseThrow().isValid(next);
        int kept = valid ? next : usualReading(analogType(point));
        readings.put(point, kept);
        return kept;
    }

    // 21.5 °C, 380 kPa, 3.20 m, 0.5 A; no gas.
    private static int usualReading(int analogType) {
        return switch (analogType) {
            case 2 -> 320;
            case 5 -> 3800;
            case 6 -> 0;
            case 9 -> 5;
            default -> 215;
        };
    }

    synchronized void record(Upload.FacilityOperation operation) {
        operations.addLast(operation);
        if (operations.size() > KEPT_RECORDS) {
            operations.removeFirst();
        }
    }

    synchronized void record(Upload.TerminalOperation operation) {
        terminalOperations.addLast(operation);
        if (terminalOperations.size() > KEPT_RECORDS) {
            terminalOperations.removeFirst();
        }
    }

    synchronized List<Upload.FacilityOperation> operations() {
        return new ArrayList<>(operations);
    }

    synchronized List<Upload.TerminalOperation> terminalOperations() {
        return new ArrayList<>(terminalOperations);
    }
}
