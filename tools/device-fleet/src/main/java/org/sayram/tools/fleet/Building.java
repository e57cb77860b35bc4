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
    private static final int TEMPERATURE = 3;
    /** Component type to analog type: gas detectors, electrical fire monitors, heat detectors, pumps and flow, tanks. */
    private static final Map<Integer, Integer> ANALOG_TYPES = analogTypes();

    private final Terminal terminal;
    private final List<Point> measuring;
    private final Map<Point, Integer> statuses = new HashMap<>();
    private final Map<Point, Integer> readings = new HashMap<>();
    private final Deque<Upload.FacilityOperation> operations = new ArrayDeque<>();
    private final Deque<Upload.TerminalOperation> terminalOperations = new ArrayDeque<>();

    Building(Terminal terminal) {
        this.terminal = terminal;
        this.measuring = terminal.points().stream().filter(Building::measures).toList();
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

    /** The points that measure something; call points, doors and the like only have states. */
    List<Point> measuringPoints() {
        return measuring;
    }

    /** Whether a component measures something. */
    static boolean measures(Point point) {
        return ANALOG_TYPES.containsKey(point.componentType());
    }

    /** The analog type a kind of component measures, as a code of the standard. */
    static int analogType(Point point) {
        return ANALOG_TYPES.getOrDefault(point.componentType(), TEMPERATURE);
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

    private static Map<Integer, Integer> analogTypes() {
        Map<Integer, Integer> types = new HashMap<>();
        for (int gas : new int[] {10, 11, 12, 13, 74}) {
            types.put(gas, 6);
        }
        for (int current : new int[] {16, 17}) {
            types.put(current, 9);
        }
        for (int heat : new int[] {18, 30, 31, 32, 33, 34, 35, 36, 37}) {
            types.put(heat, TEMPERATURE);
        }
        for (int pressure : new int[] {91, 95, 96, 98, 99}) {
            types.put(pressure, 5);
        }
        types.put(92, 2);
        return Map.copyOf(types);
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
