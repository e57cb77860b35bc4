package org.sayram.tools.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/**
 * What a terminal sends on a quiet day: mostly readings, some states that confirm that all is well, now and then a fault that is
 * mended soon after, somebody testing or resetting a panel, and word of itself.
 */
final class OrdinaryTraffic {
    private static final int FEEDBACK = 0x0040;
    private static final int OPERATION_RESET = 0x01;
    private static final int OPERATION_MUTE = 0x02;
    private static final int OPERATION_SELF_TEST = 0x10;
    private static final int OPERATION_TEST = 0x40;
    private static final int[] OPERATIONS = {OPERATION_RESET, OPERATION_MUTE, OPERATION_SELF_TEST, OPERATION_TEST};

    private final Building building;
    private final Random random;
    private final List<Point> faulty = new ArrayList<>();

    OrdinaryTraffic(Building building, Random random) {
        this.building = building;
        this.random = random;
    }

    /** The next report, its states already noted in the building. */
    Body next(TimeLabel at) {
        List<Point> points = building.terminal().points();
        int dice = random.nextInt(100);
        if (points.isEmpty() || dice >= 88) {
            return ofItself(at);
        }
        if (!faulty.isEmpty() && dice < 15) {
            return restored(faulty.removeFirst(), at);
        }
        List<Point> measuring = building.measuringPoints();
        if (dice < 60 && !measuring.isEmpty()) {
            Point point = measuring.get(random.nextInt(measuring.size()));
            return Reports.readingOf(point, building.drift(point, random.nextInt(-3, 4)), at);
        }
        Point point = points.get(random.nextInt(points.size()));
        if (building.status(point) != Building.NORMAL) {
            return ofItself(at);
        }
        if (dice < 74) {
            return allIsWell(point, at);
        }
        return dice < 78 ? fault(point, at) : operation(point, at);
    }

    private Body fault(Point point, TimeLabel at) {
        faulty.add(point);
        building.setStatus(point, Building.NORMAL | Building.FAULT);
        return Reports.statusOf(point, building.status(point), at);
    }

    // A point that caught fire while it was faulty keeps its fire.
    private Body restored(Point point, TimeLabel at) {
        if ((building.status(point) & Building.FIRE) != 0) {
            return ofItself(at);
        }
        building.setStatus(point, Building.NORMAL);
        return Reports.statusOf(point, Building.NORMAL, at);
    }

    private Body allIsWell(Point point, TimeLabel at) {
        int status = random.nextInt(4) == 0 ? Building.NORMAL | FEEDBACK : Building.NORMAL;
        return Reports.statusOf(point, status, at);
    }

    private Body operation(Point point, TimeLabel at) {
        int flags = OPERATIONS[random.nextInt(OPERATIONS.length)];
        var operation = new Upload.FacilityOperation(
                point.systemType(), point.systemAddress(), flags, 1 + random.nextInt(9), at);
        building.record(operation);
        return Body.Objects.of(ObjectType.FACILITY_OPERATION, operation);
    }

    private Body ofItself(TimeLabel at) {
        return switch (random.nextInt(3)) {
            case 0 -> Body.Objects.of(ObjectType.TERMINAL_STATUS, new Upload.TerminalStatus(Building.NORMAL, at));
            case 1 -> Body.Objects.of(ObjectType.TERMINAL_TIME, new Upload.TerminalTime(at));
            default -> {
                int flags = random.nextBoolean() ? OPERATION_SELF_TEST : OPERATION_MUTE;
                var operation = new Upload.TerminalOperation(flags, 1 + random.nextInt(9), at);
                building.record(operation);
                yield Body.Objects.of(ObjectType.TERMINAL_OPERATION, operation);
            }
        };
    }
}
