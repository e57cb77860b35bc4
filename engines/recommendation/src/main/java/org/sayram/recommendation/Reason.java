package org.sayram.recommendation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.plan.Wanted;

/**
 * Why a unit is chosen or not, why a gap is left, why a dispatch is strengthened. A reason carries values; the words are the
 * screen's, found under {@link #key()}.
 */
public sealed interface Reason {
    /** The stable message key, {@code recommendation.} and the reason's name, for example {@code recommendation.not-free}. */
    default String key() {
        return "recommendation." + Keys.kebab(getClass().getSimpleName());
    }

    /** Why a unit cannot be sent at all. */
    sealed interface Unfit extends Reason {}

    /** Its duty state does not allow an order. */
    record NotFree(DutyState state) implements Unfit {}

    /** It is on its way home and has not reported itself free. */
    record NotYetFree() implements Unfit {}

    /** A mark beside the duty state keeps it from going. */
    record HeldBack(Readiness.Availability availability) implements Unfit {}

    /** Too few people are aboard. */
    record ShortOfCrew(int aboard, int minimum) implements Unfit {}

    /** Too little agent is aboard. */
    record ShortOfAgent(Litres aboard, Litres minimum) implements Unfit {}

    /** It is on the road and its position is too old. */
    record PositionOld(Duration age, Duration limit) implements Unfit {}

    /** No open road leads there. */
    record NoRoad() implements Unfit {}

    /** Something to know about a unit that is sent. */
    sealed interface OfChoice extends Reason {}

    /** It fills the requirement with the least arrival time. */
    record LeastArrival(Wanted wanted, Duration arrival) implements OfChoice {}

    /** It stands for another type, and these capabilities of that type it lacks. */
    record Substitute(String wanted, VehicleType given, Set<Capability> lacking) implements OfChoice {}

    /** It arrives after the target of the place. */
    record Late(Duration late) implements OfChoice {}

    /** Part of its road is estimated. */
    record EstimatedRoad() implements OfChoice {}

    /** So many of its group stay in its county, where so many should. */
    record ReserveLeft(County county, String group, int left, int kept) implements OfChoice {}

    /** It is the nearest of its kind of local force and goes beside the station. */
    record GoesBeside(Brigade brigade) implements OfChoice {}

    /** No national unit was left for it, so a local force fills the requirement. */
    record LocalFillsGap(Brigade brigade) implements OfChoice {}

    /** The water sum is short without it. */
    record BringsWater(Litres adds) implements OfChoice {}

    /** Everything free goes at this level. */
    record AllFree() implements OfChoice {}

    /** Why a unit that could be sent is not. */
    sealed interface Passed extends Reason {}

    /** Its county keeps it. */
    record HeldAsReserve(County county, String group, int kept) implements Passed {}

    /** A local force does not answer instead of the station. */
    record NotInstead(Brigade brigade) implements Passed {}

    /** Another of its kind is nearer and goes beside the station. */
    record OtherGoesBeside(Brigade brigade, String unit) implements Passed {}

    /** It is of its kind the nearest, yet too far to go at once. */
    record TooFarToGoBeside(Brigade brigade, Duration arrival, Duration limit) implements Passed {}

    /** It would not be earlier by a whole grain, and the unit chosen is nearer to what is wanted. */
    record NoEarlierByTheMinute(Wanted wanted, String chosen) implements Passed {}

    /** The latest of the units chosen for what it could do is earlier. */
    record LaterThanChosen(Wanted wanted, Duration arrival, Duration latestChosen) implements Passed {}

    /** The card is filled by units already sent. */
    record AlreadyFilled(Wanted wanted) implements Passed {}

    /** The card asks for nothing it can do. */
    record NotWanted(VehicleType type) implements Passed {}

    /** Why a requirement stays open. */
    sealed interface OfGap extends Reason {}

    /** No unit of ours could ever serve. */
    record NoneOwned(Wanted wanted) implements OfGap {}

    /** All that could serve cannot be sent. */
    record NoneFit(Wanted wanted, int unfit) implements OfGap {}

    /** What could serve is kept as the reserve of a county; a person may release it. */
    record OnlyReserveLeft(Wanted wanted, String unit, County county) implements OfGap {}

    /** What could serve is needed for other requirements of the same card. */
    record AllUsed(Wanted wanted, int used) implements OfGap {}

    /** Carried water and sources in reach do not last. */
    record WaterShort(Litres wanted, Litres have) implements OfGap {}

    /** Why the first dispatch is strengthened by one step of force. */
    sealed interface Strengthens extends Reason {}

    /** Night, where people gather or sleep. */
    record NightAmongPeople(LocalTime time) implements Strengthens {}

    /** Strong wind. */
    record StrongWind(int force, int limit) implements Strengthens {}

    /** Hard frost. */
    record HardFrost(double celsius, double limit) implements Strengthens {}

    /** Snow on the road. */
    record SnowBlockedRoad() implements Strengthens {}

    /** The first unit comes late. */
    record FirstUnitFar(Duration arrival, Duration limit) implements Strengthens {}

    /** The nearest source is too far; null if there is none at all. */
    record NoWaterNear(@Nullable Metres nearest, Metres limit) implements Strengthens {}

    /** A major event or a holiday. */
    record EventOrHoliday() implements Strengthens {}

    /** More than one independent call. */
    record SecondCall(int calls) implements Strengthens {}

    /** A device and a person tell the same. */
    record AlarmAndCall() implements Strengthens {}

    /** How a reason's name becomes a key. */
    final class Keys {
        private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private Keys() {}

        static String kebab(String name) {
            return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    }
}
