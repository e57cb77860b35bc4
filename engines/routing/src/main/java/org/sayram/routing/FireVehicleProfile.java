package org.sayram.routing;

import java.util.EnumMap;
import java.util.Map;

/**
 * How fast one class of fire vehicle gets along. Speeds are averages over a road, not top speeds. The values of {@link #PUMPER}
 * are the usual planning values for a heavy pumper; light and heavy vehicles are set by us around them. All are starting values to
 * be replaced by calibration on the service's own records.
 *
 * <p>Speed on a road = class speed × unpaved share × season share, and never above the posted limit × limit share.
 *
 * @param name for reports and logs
 * @param speedKmh average speed on each class, km/h, 1 to 150; every class is present
 * @param unpavedPercent share of the speed that remains on an unpaved road, 10 to 100
 * @param winterPercent share that remains on snow or ice, 10 to 100; 50 to 70 is usual
 * @param limitPercent share of the posted limit that is driven at most, 10 to 200
 * @param turns time lost in turning
 * @param access how ground beside the network is counted
 */
public record FireVehicleProfile(
        String name,
        Map<RoadClass, Integer> speedKmh,
        int unpavedPercent,
        int winterPercent,
        int limitPercent,
        TurnPenalties turns,
        AccessLegs access) {
    /** Command car, light rescue vehicle, motorcycle. */
    public static final FireVehicleProfile LIGHT = new FireVehicleProfile(
            "light",
            speeds(100, 80, 60, 50, 45, 30, 20, 25, 45),
            75,
            70,
            100,
            TurnPenalties.ofSeconds(5, 2, 20),
            AccessLegs.DEFAULT);

    /** Water and foam tenders: the ordinary fire engine. */
    public static final FireVehicleProfile PUMPER = new FireVehicleProfile(
            "pumper",
            speeds(80, 60, 45, 40, 35, 25, 15, 20, 35),
            70,
            65,
            100,
            TurnPenalties.ofSeconds(7, 3, 45),
            AccessLegs.DEFAULT);

    /** Ladders, platforms, large tankers and cranes. */
    public static final FireVehicleProfile HEAVY = new FireVehicleProfile(
            "heavy",
            speeds(70, 55, 40, 35, 30, 20, 12, 12, 30),
            60,
            55,
            100,
            TurnPenalties.ofSeconds(10, 5, 90),
            AccessLegs.DEFAULT);

    /** Refuses missing classes and values out of range, naming them. */
    public FireVehicleProfile {
        for (RoadClass roadClass : RoadClass.values()) {
            Integer speed = speedKmh.get(roadClass);
            if (speed == null || speed < 1 || speed > 150) {
                throw new IllegalArgumentException(
                        name + ": speed " + speed + " km/h on " + roadClass.code() + " is not within 1 to 150");
            }
        }
        checkShare(name, "unpaved", unpavedPercent, 100);
        checkShare(name, "winter", winterPercent, 100);
        checkShare(name, "limit", limitPercent, 200);
        speedKmh = Map.copyOf(speedKmh);
    }

    /** Average speed in metres per hour on a kind of road; at least 1 km/h. */
    public int metresPerHour(RoadClass roadClass, boolean unpaved, int maxSpeedKmh, Season season) {
        long speed = 1000L * speedOn(roadClass);
        speed = unpaved ? speed * unpavedPercent / 100 : speed;
        speed = season == Season.WINTER ? speed * winterPercent / 100 : speed;
        if (maxSpeedKmh > 0) {
            speed = Math.min(speed, 10L * maxSpeedKmh * limitPercent);
        }
        return (int) Math.max(1000, speed);
    }

    private int speedOn(RoadClass roadClass) {
        Integer speed = speedKmh.get(roadClass);
        if (speed == null) {
            throw new IllegalStateException(name + " has no speed on " + roadClass.code());
        }
        return speed;
    }

    private static void checkShare(String name, String what, int percent, int largest) {
        if (percent < 10 || percent > largest) {
            throw new IllegalArgumentException(
                    name + ": " + what + " share of " + percent + " % is not within 10 to " + largest);
        }
    }

    private static Map<RoadClass, Integer> speeds(int... inOrderOfClasses) {
        Map<RoadClass, Integer> speeds = new EnumMap<>(RoadClass.class);
        for (RoadClass roadClass : RoadClass.values()) {
            speeds.put(roadClass, inOrderOfClasses[roadClass.ordinal()]);
        }
        return speeds;
    }
}
