package org.sayram.tools.fleet;

import java.util.Random;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/** The mix of a load run: 60 % readings, 25 % keep-alives, 15 % changes of state (feedback on and off, no alarms). */
final class LoadTraffic {
    private static final int READINGS = 60;
    private static final int KEEP_ALIVES = 25;
    private static final int FEEDBACK = 0x0040;

    private final Building building;
    private final Random random;

    LoadTraffic(Building building, Random random) {
        this.building = building;
        this.random = random;
    }

    Body next(TimeLabel at) {
        var points = building.terminal().points();
        int dice = random.nextInt(100);
        if (dice >= READINGS && dice < READINGS + KEEP_ALIVES) {
            return new Body.Empty();
        }
        if (points.isEmpty()) {
            return Body.Objects.of(ObjectType.TERMINAL_STATUS, new Upload.TerminalStatus(Building.NORMAL, at));
        }
        var measuring = building.measuringPoints();
        if (dice < READINGS) {
            // Where nothing measures, any point stands in: the mix of the frames is what a load run is about.
            Point point = measuring.isEmpty()
                    ? points.get(random.nextInt(points.size()))
                    : measuring.get(random.nextInt(measuring.size()));
            return Reports.readingOf(point, building.drift(point, random.nextInt(-3, 4)), at);
        }
        Point point = points.get(random.nextInt(points.size()));
        building.setStatus(point, building.status(point) ^ FEEDBACK);
        return Reports.statusOf(point, building.status(point), at);
    }
}
