package org.sayram.recommendation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.quantity.Litres;
import org.sayram.recommendation.plan.RunCard;
import org.sayram.recommendation.plan.Wanted;

/**
 * The answer (调派方案): what to send, what was better placed and is not sent, what is missing, and why in each case. Asks of the
 * card (agencies, headquarters, mutual aid) stand in {@link #card()}.
 *
 * @param card the card asked, with what circumstances added
 * @param strengthenedBy one reason for each step of force added
 * @param counted units already sent, with the requirement each fills
 * @param chosen units to send, by arrival
 * @param notChosen every other candidate with its reason; the better placed first
 * @param gaps what stays open
 * @param water the water sum
 * @param autoSend whether it may go out without a person
 */
public record Recommendation(
        RunCard card,
        List<Reason.Strengthens> strengthenedBy,
        List<Counted> counted,
        List<Chosen> chosen,
        List<NotChosen> notChosen,
        List<Gap> gaps,
        WaterSum water,
        AutoSend autoSend) {
    /** Copies the lists. */
    public Recommendation {
        strengthenedBy = List.copyOf(strengthenedBy);
        counted = List.copyOf(counted);
        chosen = List.copyOf(chosen);
        notChosen = List.copyOf(notChosen);
        gaps = List.copyOf(gaps);
    }

    /** Whether it may be sent without a person, as a machine reads {@link #autoSend()}. */
    public boolean autoSendAllowed() {
        return autoSend == AutoSend.ALLOWED;
    }

    /**
     * A unit already sent that fills a requirement.
     *
     * @param unit the unit
     * @param wanted what it fills
     */
    public record Counted(Unit unit, Wanted wanted) {}

    /**
     * A unit to send.
     *
     * @param candidate the unit
     * @param arrival turn-out and travel
     * @param role what it goes for
     * @param reasons why it, and what to know about it; the main reason first
     */
    public record Chosen(Candidate candidate, Duration arrival, Role role, List<Reason.OfChoice> reasons) {
        /** Copies the reasons. */
        public Chosen {
            reasons = List.copyOf(reasons);
        }

        /** The id of its unit. */
        public String unit() {
            return candidate.unit().id();
        }
    }

    /** What a unit goes for. */
    public sealed interface Role {
        /**
         * It fills a requirement of the card.
         *
         * @param wanted the requirement
         * @param as the force it stands for
         * @param step place in the order of preference, 0 the first
         * @param substitute whether it stands for another type
         */
        record Fills(Wanted wanted, String as, int step, boolean substitute) implements Role {}

        /** It goes at once beside the station. */
        record Beside() implements Role {}

        /**
         * It brings water that the sum lacks.
         *
         * @param adds what it adds to the sum
         */
        record Relay(Litres adds) implements Role {}

        /** It goes because everything free goes. */
        record All() implements Role {}
    }

    /**
     * A candidate that is not sent.
     *
     * @param candidate the unit
     * @param arrival turn-out and travel; null where no road leads there
     * @param betterPlaced it would have been earlier than a unit chosen for what it can do, or would have filled a gap
     * @param reason why not
     */
    public record NotChosen(Candidate candidate, @Nullable Duration arrival, boolean betterPlaced, Reason reason) {}

    /**
     * A requirement that stays open.
     *
     * @param wanted what is missing
     * @param missing how many
     * @param reason why
     * @param nearestOutside who could help; null if nobody is known
     */
    public record Gap(Wanted wanted, int missing, Reason.OfGap reason, Call.@Nullable OutsideHelp nearestOutside) {}

    /**
     * The water sum over the time the policy sets.
     *
     * @param wanted flow of the card over that time
     * @param carried by the units sent
     * @param sources by hose from sources in reach
     * @param relayed by relay vehicles
     */
    public record WaterSum(Litres wanted, Litres carried, Litres sources, Litres relayed) {
        /** All the water there is. */
        public Litres have() {
            return carried.plus(sources).plus(relayed);
        }

        /** Whether it lasts. */
        public boolean enough() {
            return have().compareTo(wanted) >= 0;
        }
    }

    /** Whether a recommendation may go out without a person. */
    public enum AutoSend {
        /** Level 1 and the switch is on. */
        ALLOWED,
        /** The level is above 1: always a person. */
        ABOVE_LEVEL_ONE,
        /** The switch is off. */
        SWITCHED_OFF
    }
}
