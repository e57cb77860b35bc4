package org.sayram.recommendation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.quantity.Metres;

/**
 * The settings of the rules, every one of them a default until the prefecture decides.
 *
 * @param timing turn-out times and how exactly times are compared
 * @param reserve what each county keeps
 * @param water how the water sum is reckoned
 * @param limits when circumstances strengthen the dispatch
 * @param autoSendLevelOne the switch that lets a level 1 recommendation go out without a person
 */
public record Policy(Timing timing, ReservePolicy reserve, Water water, Limits limits, boolean autoSendLevelOne) {
    /** The defaults of the dispatch facts, sections 1.3 and 7.3. */
    public static Policy defaults() {
        return new Policy(Timing.defaults(), ReservePolicy.defaults(), Water.defaults(), Limits.defaults(), false);
    }

    /** The same policy with another reserve. */
    public Policy withReserve(ReservePolicy other) {
        return new Policy(timing, other, water, limits, autoSendLevelOne);
    }

    /** The same policy with the level 1 switch set. */
    public Policy withAutoSendLevelOne(boolean on) {
        return new Policy(timing, reserve, water, limits, on);
    }

    /**
     * Turn-out times and how exactly times are compared.
     *
     * @param onDuty turn-out of a crew on watch
     * @param partTime turn-out of a part-time crew
     * @param volunteer turn-out of volunteers
     * @param grain two arrivals within one grain count as equal, because the road model is no better than that
     * @param positionAge a position on the road older than this is not trusted
     * @param besideWithin the nearest local force goes at once if it can be there within this time
     */
    public record Timing(
            Duration onDuty,
            Duration partTime,
            Duration volunteer,
            Duration grain,
            Duration positionAge,
            Duration besideWithin) {
        /** Refuses a grain of nothing. */
        public Timing {
            if (grain.toSeconds() < 1) {
                throw new IllegalArgumentException("a grain of " + grain + " is below one second");
            }
        }

        static Timing defaults() {
            return new Timing(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(600),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30));
        }
    }

    /**
     * What each county keeps.
     *
     * @param kept the groups of types; a type stands in one group only
     * @param releasedFromLevel from this level on the reserve may fill named requirements
     * @param lastToOwnCounty a county whose reserve is all it has gives the last of it to an incident of its own: the reserve
     *     guards against stripping a county for another, not against answering at home
     * @param releasedCounties counties whose reserve a person released for this call
     */
    public record ReservePolicy(
            List<Kept> kept, int releasedFromLevel, boolean lastToOwnCounty, Set<County> releasedCounties) {
        /** Copies, and refuses a type in two groups. */
        public ReservePolicy {
            kept = List.copyOf(kept);
            releasedCounties = Set.copyOf(releasedCounties);
            Set<VehicleType> seen = new HashSet<>();
            for (Kept group : kept) {
                for (VehicleType type : group.types()) {
                    if (!seen.add(type)) {
                        throw new IllegalArgumentException(type + " stands in two groups of the reserve");
                    }
                }
            }
        }

        static ReservePolicy defaults() {
            return new ReservePolicy(
                    List.of(
                            new Kept("water", Set.of(new VehicleType("SG"), new VehicleType("PM")), 1),
                            new Kept("rescue", Set.of(new VehicleType("JY")), 1)),
                    4,
                    true,
                    Set.of());
        }

        /** The same reserve with some counties released by a person. */
        public ReservePolicy releasing(Set<County> counties) {
            return new ReservePolicy(kept, releasedFromLevel, lastToOwnCounty, counties);
        }

        /** The same reserve, held even against an incident of its own county. */
        public ReservePolicy heldEvenAtHome() {
            return new ReservePolicy(kept, releasedFromLevel, false, releasedCounties);
        }
    }

    /**
     * One group of types of which each county keeps some.
     *
     * @param name the group's word, for example {@code water}
     * @param types its types
     * @param count units kept
     */
    public record Kept(String name, Set<VehicleType> types, int count) {
        /** Copies the types. */
        public Kept {
            types = Set.copyOf(types);
        }
    }

    /**
     * How the water sum is reckoned.
     *
     * @param duration time the wanted flow must last
     * @param hoseReach way from which an engine's own hose brings water
     * @param relayReach way from which a relay vehicle brings water
     */
    public record Water(Duration duration, Metres hoseReach, Metres relayReach) {
        static Water defaults() {
            return new Water(Duration.ofMinutes(10), Metres.of(300), Metres.of(3000));
        }
    }

    /**
     * When circumstances strengthen the dispatch.
     *
     * @param nightFrom start of the night
     * @param nightTo end of the night
     * @param windForce Beaufort number from which wind counts
     * @param frostCelsius temperature below which frost counts
     * @param firstUnit first arrival later than this counts
     * @param noWaterWithin no source within this way counts
     */
    public record Limits(
            LocalTime nightFrom,
            LocalTime nightTo,
            int windForce,
            double frostCelsius,
            Duration firstUnit,
            Metres noWaterWithin) {
        static Limits defaults() {
            return new Limits(LocalTime.of(22, 0), LocalTime.of(6, 0), 6, -20, Duration.ofMinutes(20), Metres.of(500));
        }
    }
}
